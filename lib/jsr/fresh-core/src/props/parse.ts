import { computed, signal } from "@preact/signals";

/** What references below zero stand for. */
const CONSTANTS: readonly unknown[] = [undefined, null, NaN, Infinity, -Infinity, -0];

/** Reads what `stringifyProps` wrote. */
export function parseProps(text: string): unknown {
  const entries = JSON.parse(text);
  if (typeof entries === "number") return CONSTANTS[-entries - 1];
  const values: unknown[] = [];

  function read(index: number): unknown {
    if (index < 0) return CONSTANTS[-index - 1];
    if (index in values) return values[index];
    const entry: unknown = entries[index];
    if (typeof entry !== "object") return values[index] = entry;
    if (!Array.isArray(entry)) {
      const record: Record<string, unknown> = values[index] = {};
      for (const [key, item] of Object.entries(entry!)) record[key] = read(item as number);
      return record;
    }
    const [kind, content] = entry;
    if (kind === "Signal") return values[index] = signal(read(content));
    if (kind === "Computed") {
      const value = read(content);
      return values[index] = computed(() => value);
    }
    const list: unknown[] = values[index] = [];
    for (const item of entry) list.push(read(item));
    return list;
  }
  return read(0);
}
