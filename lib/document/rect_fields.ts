import { asRecord } from "./parse_values.ts";

/**
 * The four values of a rectangle by their names, unread: of a list or a text with commas, or of an object.
 *
 * @param wrongCount Makes the error for a list that has another number of them.
 * @throws that, or a TypeError as `asRecord` does.
 */
export function rectFields(
  name: string,
  value: unknown,
  wrongCount: (count: number) => Error,
): Readonly<Record<string, unknown>> {
  const parts = typeof value === "string" ? value.split(",") : value;
  if (!Array.isArray(parts)) return asRecord(name, parts);
  if (parts.length !== 4) throw wrongCount(parts.length);
  return { x: parts[0], y: parts[1], width: parts[2], height: parts[3] };
}
