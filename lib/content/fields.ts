import { isMap, isScalar, isSeq, type Node, type YAMLMap } from "yaml";

/** Where a mapping stands, for errors. */
interface Place {
  readonly file: string;
  /** Line in the file, from 1, of an offset in the YAML. */
  readonly lineOf: (offset: number) => number;
}

/** Reads the fields of a YAML mapping one by one; every error is a SyntaxError that begins `file:line:`. */
export interface Fields {
  /** A text that must be there and not be empty. */
  readonly text: (name: string) => string;
  /** A text that may be left out. */
  readonly optionalText: (name: string) => string | null;
  /** A whole number within `min` and `max`, or `fallback` where it is left out. */
  readonly whole: (name: string, min: number, max: number, fallback?: number) => number;
  /** One of `values`, the first where it is left out. */
  readonly choice: <T extends string>(name: string, values: readonly [T, ...T[]]) => T;
  /** A list of mappings, at least one. */
  readonly list: (name: string) => readonly Fields[];
  /** A mapping of names to texts, numbers or truth values; empty where it is left out. */
  readonly record: (name: string) => FieldRecord;
  /** Refuses a field, or the whole mapping, with a sentence. */
  readonly refuse: (name: string | null, problem: string) => never;
  /** Refuses fields that nobody asked for: mostly misspelt ones. */
  readonly finish: () => void;
}

/** A mapping within a mapping. */
export interface FieldRecord {
  readonly values: Readonly<Record<string, unknown>>;
  /** Refuses one of its names with a sentence. */
  readonly refuse: (name: string, problem: string) => never;
}

/** The reader of a mapping. */
export function fieldsOf(map: YAMLMap, place: Place): Fields {
  const asked = new Set<string>();

  const refuse = (name: string | null, problem: string): never => {
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === name);
    const node = (pair?.key ?? map) as Node;
    throw new SyntaxError(`${place.file}:${place.lineOf(node.range?.[0] ?? 0)}: ${problem}`);
  };
  const get = (name: string): unknown => {
    asked.add(name);
    return map.get(name, true);
  };
  const scalar = (name: string): unknown => {
    const node = get(name);
    if (node === undefined) return undefined;
    return isScalar(node) ? node.value : refuse(name, `The field "${name}" takes one value.`);
  };
  const optionalText = (name: string): string | null => {
    const value = scalar(name);
    if (value === undefined) return null;
    if (typeof value === "string" && value.trim() !== "") return value.trim();
    return refuse(name, `The field "${name}" takes a text, not ${JSON.stringify(value)}.`);
  };

  return {
    refuse,
    optionalText,
    text: (name) => optionalText(name) ?? refuse(name, `The field "${name}" is missing.`),
    whole: (name, min, max, fallback) => {
      const value = scalar(name) ?? fallback;
      if (value === undefined) return refuse(name, `The field "${name}" is missing.`);
      if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) {
        return Number(value);
      }
      return refuse(
        name,
        `The field "${name}" takes a whole number from ${min} to ${max}, not ${
          JSON.stringify(value)
        }.`,
      );
    },
    choice: (name, values) => {
      const value = scalar(name) ?? values[0];
      return values.find((known) => known === value) ??
        refuse(
          name,
          `The field "${name}" is one of ${values.join(", ")}, not ${JSON.stringify(value)}.`,
        );
    },
    list: (name) => {
      const node = get(name);
      if (!isSeq(node) || node.items.length === 0 || !node.items.every(isMap)) {
        return refuse(name, `The field "${name}" takes a list of records, each begun with "- ".`);
      }
      return node.items.map((item) => fieldsOf(item as YAMLMap, place));
    },
    record: (name) => {
      const node = get(name);
      if (node === undefined) return { values: {}, refuse };
      if (!isMap(node)) return refuse(name, `The field "${name}" takes names with values.`);
      const { refuse: refuseWithin } = fieldsOf(node as YAMLMap, place);
      return { values: node.toJSON() as Record<string, unknown>, refuse: refuseWithin };
    },
    finish: () => {
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : "";
        if (!asked.has(name)) {
          refuse(name, `The field "${name}" is not known here. Try ${[...asked].join(", ")}.`);
        }
      }
    },
  };
}
