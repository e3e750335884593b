import type { PaletteColor } from "../palette.ts";
import { readRows, type TablesOf } from "../palette_rows.ts";
import { ROWS } from "./lego_rows.ts";

/** First of the last years in a set that tell of a color that is still made. */
const CURRENT = 2025;

/** LEGO solid colors: name and the numbers of LEGO, BrickLink, LDraw and Rebrickable. */
export const TABLES: TablesOf<"lego"> = {
  "lego-plates": () => soldAs("plates"),
  "lego-tiles": () => soldAs("tiles"),
  "lego-round-plates": () => soldAs("rounds"),
  "lego-round-tiles": () => soldAs("round-tiles"),
  "lego-retired": () => rowsWhere(({ until, color }) => until < CURRENT && isDrawn(color)),
  lego: () => rowsWhere(({ color }) => isDrawn(color)),
};

/** Colors that are made today and in which there is that part of a single stud. */
function soldAs(kind: string): readonly PaletteColor[] {
  return rowsWhere(({ until, kinds }) => until >= CURRENT && kinds.includes(kind));
}

function isDrawn({ ldraw }: PaletteColor): boolean {
  return ldraw !== undefined;
}

interface Row {
  readonly color: PaletteColor;
  /** Last year in a set, 0 where that is not known. */
  readonly until: number;
  /** Kinds of parts of a single stud. */
  readonly kinds: readonly string[];
}

function rowsWhere(isWanted: (row: Row) => boolean): readonly PaletteColor[] {
  const tails = ROWS.lego.trim().split("\n").map((row) => row.split("|").slice(6));
  const rows = readRows(ROWS.lego).map((color, i): Row => {
    const [until, kinds] = tails[i]!;
    return { color, until: Number(until), kinds: kinds!.split(",") };
  });
  return rows.filter(isWanted).map(({ color }) => color);
}
