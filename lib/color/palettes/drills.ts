import { readRows, type TablesOf } from "../palette_rows.ts";
import { ROWS } from "./dotz_rows.ts";
import { TABLES as THREADS } from "./threads.ts";

/** DMC's newest numbers, 01-35: drills have the older ones. */
const NEWEST = /^(0[1-9]|[12]\d|3[0-5])$/;

/**
 * Drills for diamond painting: name and number.
 *
 * - `dmc-drills` have the numbers of DMC's threads, and their values: nobody has measured the drills themselves. 447 of these 454 are said
 *   to be sold as drills (ealain-jaq.com.au/dmc-colours-explained); which seven are not, no list tells.
 * - `diamond-dotz`: plain ones. Metallic, neon and glowing ones, and those that shimmer, are left out.
 */
export const TABLES: TablesOf<"drills"> = {
  "dmc-drills": () => THREADS["dmc"]().filter(({ code = "" }) => !NEWEST.test(code)),
  "diamond-dotz": () => readRows(ROWS["diamond-dotz"]),
};
