import records from "@/content/looks.json" with { type: "json" };
import { type Look, parseLook } from "./look.ts";

/** All looks that come with the site, in the order in which they are offered. */
export const LOOKS: readonly Look[] = records.map(parseLook);

/** The look of a first visit. */
export const FIRST_LOOK: Look = LOOKS[0]!;

/** The look of an id, or undefined. */
export function findLook(id: string): Look | undefined {
  return LOOKS.find((look) => look.id === id);
}
