import type { PaletteId } from "../palette_list.ts";
import { type PaletteTables, readRows } from "../palette_rows.ts";
import { ROWS } from "./bead_rows.ts";

/** Each of the list has its rows. */
const ROWS_BY_ID: Readonly<Record<PaletteId<"beads">, string>> = ROWS;

/**
 * Fuse beads: name and the maker's number. Neon, glowing, clear, pearl and metal beads are left out,
 * since a picture cannot be matched to them.
 */
export const TABLES: PaletteTables = Object.fromEntries(
  Object.entries(ROWS_BY_ID).map(([id, rows]) => [id, () => readRows(rows)]),
);
