import { fault } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import type { Size } from "@/lib/document/size.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { bendLines } from "./bend_lines.ts";
import { type Comb, combsOf } from "./comb.ts";
import { crispness, SMOOTH } from "./crispness.ts";
import { findLattices } from "./find_lattice.ts";
import { doubled } from "./doubled.ts";
import { isLikely } from "./evidence.ts";
import { type CellLattices, EVERY_PIXEL, latticeLines, type Lines, plain } from "./lattice.ts";
import { mergeColors } from "./merge_colors.ts";
import { findCells } from "./find_cells.ts";
import { latticeOfSize } from "./lattice_of_size.ts";
import { isSmallArt } from "./small_art.ts";

/** What is known of the pixel art in a picture: nothing, its size, or where its cells lie. */
export type RestoreWish =
  | { readonly kind: "find" }
  | { readonly kind: "size"; readonly columns: number; readonly rows: number }
  | { readonly kind: "lattices" } & CellLattices;

/** Pixel art as it was before its picture was enlarged or spoilt. */
export interface Restored {
  readonly grid: PixelGrid;
  readonly lattices: CellLattices;
  /** Where its columns and rows begin and end in the picture: near the lattices, not quite on them where it was drawn unevenly. */
  readonly lines: { readonly x: Lines; readonly y: Lines };
}

/**
 * Gives a picture of pixel art its true pixels back: one cell for each, in the colors that it was drawn in.
 *
 * @throws RangeError where no pixels are found, or so many cells do not fit the picture or a piece.
 */
export function restore(raster: Raster, wish: RestoreWish): Restored {
  const combs = combsOf(raster);
  const restored = restoreAt(raster, combs, latticesFor(raster, combs, wish));
  // Enlargements of two or three pixels that are enlarged again look like finer ones.
  const wider = wish.kind === "find" ? doubled(restored) : null;
  return wider === null ? restored : restoreAt(raster, combs, wider);
}

function latticesFor(
  raster: Raster,
  combs: readonly [Comb, Comb],
  wish: RestoreWish,
): CellLattices {
  const [x, y] = combs;
  switch (wish.kind) {
    case "find": {
      const found = findLattices(raster, x, y);
      if (found && isLikely(found)) return found;
      if (isSmallArt(raster)) return EVERY_PIXEL;
      throw fault(
        RangeError,
        "restore-none",
        {},
        "Looked for pixel art: no lattice of cells fits this picture. Name its size.",
      );
    }
    case "size":
      checkFits(raster, wish);
      return { x: latticeOfSize(x, wish.columns), y: latticeOfSize(y, wish.rows) };
    case "lattices":
      checkPeriods(wish);
      return wish;
  }
}

function restoreAt(
  raster: Raster,
  [x, y]: readonly [Comb, Comb],
  lattices: CellLattices,
): Restored {
  const lines = {
    x: bendLines(latticeLines(lattices.x, raster.width), x, lattices.x.period),
    y: bendLines(latticeLines(lattices.y, raster.height), y, lattices.y.period),
  };
  const [columns, rows] = [lines.x.length - 1, lines.y.length - 1];
  checkFits(raster, { columns, rows });
  const isSmooth = crispness(raster, lines.x, lines.y) < SMOOTH;
  const grid = mergeColors(findCells(raster, lines.x, lines.y, isSmooth));
  return { grid, lattices: plain(lattices), lines };
}

function checkPeriods({ x, y }: CellLattices): void {
  const wrong = [x, y].find(({ period, phase }) =>
    !(period >= 1 && Number.isFinite(period) && Number.isFinite(phase))
  );
  if (wrong === undefined) return;
  throw fault(
    RangeError,
    "restore-period",
    { value: wrong.period, least: 1 },
    `Cells must be at least 1 pixel wide and high, not ${wrong.period}.`,
  );
}

function checkFits({ width, height }: Raster, { columns, rows }: Size): void {
  if (Math.max(columns, rows) > MAX_SIDE) {
    throw fault(
      RangeError,
      "restore-large",
      { columns, rows, most: MAX_SIDE },
      `A grid of ${columns} x ${rows} is too large: at most ${MAX_SIDE} cells a side.`,
    );
  }
  if (columns >= 1 && rows >= 1 && columns <= width && rows <= height) return;
  throw fault(
    RangeError,
    "restore-size",
    { columns, rows, width, height },
    `A grid of ${columns} x ${rows} does not fit a picture of ${width} x ${height} pixels. Give at most as many cells as pixels.`,
  );
}
