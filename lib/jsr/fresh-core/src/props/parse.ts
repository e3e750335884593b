import { computed, signal } from "@preact/signals";
import { CODES, TEMPORAL_TYPES } from "./codes.ts";

/** Where content rendered on the server goes in an island's props. */
export class SlotRef {
  constructor(readonly id: number, readonly name: string) {}
}

/** Name, content by that name, and the flags of a pattern. */
type TypedEntry = [
  name: string,
  content: string | number | number[],
  flags?: string,
];
type Entry =
  | TypedEntry
  | number[]
  | Record<string, number>
  | string
  | number
  | boolean;

const CONSTANTS = new Map<number, unknown>([
  [CODES.undefined, undefined],
  [CODES.null, null],
  [CODES.nan, NaN],
  [CODES.infinity, Infinity],
  [CODES.negativeInfinity, -Infinity],
  [CODES.negativeZero, -0],
]);

/** Reads what `stringifyProps` wrote. */
export function parseProps(text: string): unknown {
  const parsed = JSON.parse(text) as Entry[] | number;
  if (typeof parsed === "number") return CONSTANTS.get(parsed);
  const entries = parsed;
  const values: unknown[] = [];

  function read(index: number): unknown {
    if (index < 0) return CONSTANTS.get(index);
    if (index in values) return values[index];
    const entry: unknown = entries[index];
    if (Array.isArray(entry)) {
      if (isTyped(entry)) {
        return values[index] = readTyped(entry, read);
      }
      const list: unknown[] = values[index] = new Array(entry.length);
      entry.forEach((item, i) => {
        if (item !== CODES.hole) list[i] = read(item);
      });
      return list;
    }
    if (typeof entry === "object" && entry !== null) {
      const record: Record<string, unknown> = values[index] = {};
      for (const [key, item] of Object.entries(entry)) record[key] = read(item);
      return record;
    }
    return values[index] = entry;
  }
  return read(0);
}

function isTyped(entry: number[] | TypedEntry): entry is TypedEntry {
  return typeof entry[0] === "string";
}

function readTyped(
  [name, content, flags]: TypedEntry,
  read: (index: number) => unknown,
): unknown {
  const refs = content as number[];
  const text = content as string;
  switch (name) {
    case "Signal":
      return signal(read(content as number));
    case "Computed": {
      const value = read(content as number);
      return computed(() => value);
    }
    case "Slot": {
      const { id, name } = read(content as number) as SlotRef;
      return new SlotRef(id, name);
    }
    case "BigInt":
      return BigInt(text);
    case "URL":
      return new URL(text);
    case "Date":
      return new Date(text);
    case "RegExp":
      return new RegExp(text, flags);
    case "Uint8Array":
      return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
    case "Set":
      return new Set(refs.map(read));
    case "Map": {
      const map = new Map();
      for (let i = 0; i < refs.length; i += 2) {
        map.set(read(refs[i]!), read(refs[i + 1]!));
      }
      return map;
    }
  }
  const type = TEMPORAL_TYPES.find((type) => name === `Temporal.${type}`);
  return type && Temporal[type].from(text);
}
