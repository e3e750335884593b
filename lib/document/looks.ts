import records from "@/content/looks.json" with { type: "json" };
import { type Look, parseLook } from "./look.ts";

/** All looks that come with the site, in the order in which they are offered. */
export const LOOKS: readonly Look[] = readLooks(records);

/** The look of a first visit. */
export const FIRST_LOOK: Look = LOOKS[0]!;

/** The look of an id, or undefined. */
export function findLook(id: string): Look | undefined {
  return LOOKS.find((look) => look.id === id);
}

/**
 * Reads the records of looks.
 *
 * @throws SyntaxError that names the file, the record and what `parseLook` refuses of it.
 */
export function readLooks(records: readonly { readonly id?: unknown }[]): Look[] {
  return records.map((record, i) => {
    try {
      return parseLook(record);
    } catch (error) {
      const name = record.id ?? `number ${i + 1}`;
      throw new SyntaxError(`content/looks.json: The look ${name}: ${(error as Error).message}`);
    }
  });
}
