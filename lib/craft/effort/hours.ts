import type { Craft, Mark } from "../plan/craft_settings.ts";

/** Seconds that a piece takes, looking for it included: our own estimate for an unhurried hand. */
export const SECONDS_A_PIECE: Readonly<Record<Exclude<Craft, "print">, number>> = {
  bricks: 6,
  beads: 5,
  stitches: 30,
  diamonds: 4,
};
/** Minutes to print, cut and join a sheet. */
export const MINUTES_A_SHEET = 6;
/** Seconds to paint a cell of a print by number, or to stick paper onto it. */
export const SECONDS_A_NUMBER = 10;
/** What stands alone takes another color first. */
const TIMES_ALONE = 2;
/** Square millimeters of a piece on a sheet of A4. */
const SHEET = 190 * 257;

/** What the time is reckoned from. */
export interface Labor {
  readonly craft: Craft;
  /** Whether cells have numbers, by which a print is painted. */
  readonly marks: Mark;
  readonly pieces: number;
  /** Share (0-1) of cells that no cell beside them equals. */
  readonly lone: number;
  /** Square millimeters of the finished piece. */
  readonly area: number;
}

/** Hours that a piece takes to make by hand. */
export function hoursFor({ craft, marks, pieces, lone, area }: Labor): number {
  const each = (seconds: number) => pieces * seconds * (1 + lone * (TIMES_ALONE - 1)) / 3600;
  if (craft !== "print") return each(SECONDS_A_PIECE[craft]);
  const sheets = Math.ceil(area / SHEET) * MINUTES_A_SHEET / 60;
  return marks === "numbers" ? sheets + each(SECONDS_A_NUMBER) : sheets;
}
