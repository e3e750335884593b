import { type PaletteTables, readRows } from "../palette_rows.ts";
import { ROWS } from "./bead_rows.ts";

/**
 * Fuse beads: name and the maker's number. Neon, glowing, clear, pearl and metal beads are left out,
 * since a picture cannot be matched to them.
 */
export const TABLES: PaletteTables = Object.fromEntries(
  Object.entries(ROWS).map(([id, rows]) => [id, () => readRows(rows)]),
);
