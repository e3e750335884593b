import { faultOf } from "@/lib/document/fault.ts";
import { colorCount } from "@/lib/document/pixel_grid.ts";
import type { Raster } from "@/lib/image/raster.ts";
import type { Lattice } from "@/lib/pixelate/restore/lattice.ts";
import { restore, type RestoreWish } from "@/lib/pixelate/restore/restore.ts";

/** The grid of restored pixel art, and in a sentence what was found. */
export function restoreGrid(raster: Raster, wish: RestoreWish) {
  const { grid, lattices: { x, y } } = restoreOrHint(raster, wish);
  const { columns, rows } = grid;
  const pixels = ({ period }: Lattice) => Number(period.toFixed(2));
  const found = `Found ${columns} x ${rows} cells of ${pixels(x)} x ${pixels(y)} pixels in ${
    colorCount(grid)
  } colors.`;
  return { grid, note: null, warnings: [found] };
}

function restoreOrHint(raster: Raster, wish: RestoreWish) {
  try {
    return restore(raster, wish);
  } catch (error) {
    if (faultOf(error)?.code !== "restore-none") throw error;
    throw new RangeError(
      "This picture does not look like pixel art that was enlarged. Name its cells, such as --grid 64x48, or leave out --restore.",
    );
  }
}
