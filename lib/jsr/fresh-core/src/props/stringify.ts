import { isValidElement } from "preact";
import { computed, Signal } from "@preact/signals";

const computedPrototype: unknown = Object.getPrototypeOf(computed(() => 0));

/** Values that need no entry of their own are told by references below zero. */
const CODES = new Map<unknown, number>([
  [undefined, -1],
  [null, -2],
  [NaN, -3],
  [Infinity, -4],
  [-Infinity, -5],
]);
const NEGATIVE_ZERO = -6;

/**
 * Writes island props as a flat JSON list: entry 0 is the value, entries refer to each other by index, so that shared
 * and circular references stay what they are.
 *
 * @throws {Error} on what is neither plain data nor a signal.
 */
export function stringifyProps(value: unknown): string {
  const entries: string[] = [];
  const known = new Map<unknown, number>();

  function ref(value: unknown): number {
    const code = Object.is(value, -0) ? NEGATIVE_ZERO : CODES.get(value);
    if (code !== undefined) return code;
    let index = known.get(value);
    if (index === undefined) {
      index = entries.push("") - 1;
      known.set(value, index);
      entries[index] = typeof value === "object" ? writeObject(value!, ref) : write(value);
    }
    return index;
  }

  const root = ref(value);
  return root < 0 ? String(root) : `[${entries.join(",")}]`;
}

function write(value: unknown): string {
  if (typeof value === "function") throw new Error("Serializing functions is not supported.");
  const text = JSON.stringify(value);
  if (text === undefined) throw new Error(`Serializing a ${typeof value} is left out here.`);
  return text;
}

function writeObject(value: object, ref: (value: unknown) => number): string {
  if (value instanceof Signal) {
    const isComputed = Object.getPrototypeOf(value) === computedPrototype;
    return `["${isComputed ? "Computed" : "Signal"}",${ref(value.peek())}]`;
  }
  if (isValidElement(value)) throw new Error("Serializing JSX is not supported.");
  if (Array.isArray(value)) return `[${Array.from(value, ref)}]`;
  if (Object.getPrototypeOf(value) !== Object.prototype) {
    throw new Error(`Serializing a ${value.constructor?.name} is left out here: use plain data.`);
  }
  return `{${Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${ref(item)}`)}}`;
}
