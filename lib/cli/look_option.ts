import type { Look } from "@/lib/document/look.ts";
import { LOOKS } from "@/lib/document/looks.ts";
import { chooseName } from "./suggest.ts";

/** Ids of all looks. */
export const LOOK_IDS: readonly string[] = LOOKS.map(({ id }) => id);

/**
 * The look of an id or an English name, in whatever case, or null where none is given.
 *
 * @throws RangeError that lists the looks and the nearest one.
 */
export function parseLookOption(text: string | undefined): Look | null {
  if (text === undefined) return null;
  const wanted = text.trim().toLowerCase();
  const named = LOOKS.find(({ name }) => name.toLowerCase() === wanted);
  if (named !== undefined) return named;
  const id = chooseName("look", wanted, LOOK_IDS);
  return LOOKS.find((look) => look.id === id)!;
}
