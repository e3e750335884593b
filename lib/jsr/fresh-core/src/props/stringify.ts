import { isValidElement } from "preact";
import { computed } from "@preact/signals";
import { isSignal, Slot, type SlotProps } from "../server/islands.ts";
import { CODES, TEMPORAL_TYPES } from "./codes.ts";

const computedPrototype: unknown = Object.getPrototypeOf(computed(() => 0));

/**
 * Writes island props as a flat JSON list: entry 0 is the value, entries refer to each other by
 * index, so that shared and circular references stay what they are.
 *
 * @throws {Error} if a function, or JSX inside of an array or object, is among the props.
 */
export function stringifyProps(value: unknown): string {
  const entries: string[] = [];
  const known = new Map<unknown, number>();

  function ref(value: unknown): number {
    const code = codeOf(value);
    if (code !== undefined) return code;
    let index = known.get(value);
    if (index === undefined) {
      index = entries.push("") - 1;
      known.set(value, index);
      entries[index] = write(value, ref);
    }
    return index;
  }

  const root = ref(value);
  return root < 0 ? String(root) : `[${entries.join(",")}]`;
}

function codeOf(value: unknown): number | undefined {
  if (value === undefined) return CODES.undefined;
  if (value === null) return CODES.null;
  if (typeof value !== "number") return undefined;
  if (Number.isNaN(value)) return CODES.nan;
  if (value === Infinity) return CODES.infinity;
  if (value === -Infinity) return CODES.negativeInfinity;
  return Object.is(value, -0) ? CODES.negativeZero : undefined;
}

type Ref = (value: unknown) => number;

function write(value: unknown, ref: Ref): string {
  switch (typeof value) {
    case "bigint":
      return typed("BigInt", String(value));
    case "function":
      throw new Error("Serializing functions is not supported.");
    case "object":
      return writeObject(value as object, ref);
    case "symbol":
      return "";
    default:
      return JSON.stringify(value);
  }
}

function typed(name: string, ...content: unknown[]): string {
  return JSON.stringify([name, ...content]);
}

function writeObject(value: object, ref: Ref): string {
  if (Array.isArray(value)) {
    return `[${Array.from(value, (item, i) => i in value ? ref(item) : CODES.hole)}]`;
  }
  if (isSignal(value)) {
    return typed(
      Object.getPrototypeOf(value) === computedPrototype ? "Computed" : "Signal",
      ref(value.peek()),
    );
  }
  if (isValidElement(value) && value.type === Slot) {
    const { id, name } = value.props as SlotProps;
    return typed("Slot", ref({ name, id }));
  }
  if (value instanceof URL) return typed("URL", value.href);
  if (value instanceof Date) {
    return typed(
      "Date",
      isNaN(value.getTime()) ? "Invalid Date" : value.toISOString(),
    );
  }
  if (value instanceof RegExp) {
    return typed("RegExp", value.source, value.flags);
  }
  if (value instanceof Uint8Array) return typed("Uint8Array", value.toBase64());
  if (value instanceof Set) return typed("Set", Array.from(value, ref));
  if (value instanceof Map) return typed("Map", [...value].flat().map(ref));
  for (const name of TEMPORAL_TYPES) {
    if (value instanceof Temporal[name]) {
      return typed(`Temporal.${name}`, String(value));
    }
  }
  const fields = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}:${ref(item)}`);
  return `{${fields}}`;
}
