import type { Raster } from "@/lib/image/raster.ts";
import type { Lattice } from "./comb.ts";

/** Cells a side that are looked at, and pixels a side of each. */
const MOST_CELLS = 48, PIXELS = 4;
/** The part of a cell's width and height that is looked at. */
const INNER = 0.7;

/**
 * How even the cells of two lattices are, beside those of the same lattices moved by half a cell, which have the lines in their
 * middles: 1 where they are perfectly even, 0 where it makes no difference.
 */
export function crispness(raster: Raster, x: Lattice, y: Lattice): number {
  const half = ({ period, phase }: Lattice) => ({ period, phase: phase + period / 2 });
  const moved = unevenness(raster, half(x), half(y));
  return moved === 0 ? 0 : Math.max(0, 1 - unevenness(raster, x, y) / moved);
}

/** Mean distance of pixels from the mean of their cell, over some of the cells that show as a whole. */
function unevenness({ width, height, data }: Raster, x: Lattice, y: Lattice): number {
  const across = placesIn(x, width), down = placesIn(y, height);
  let sum = 0;
  for (const rows of down) {
    for (const columns of across) {
      for (let c = 0; c < 4; c++) {
        let total = 0, squares = 0;
        for (const row of rows) {
          for (const column of columns) {
            const value = data[(row * width + column) * 4 + c]!;
            total += value;
            squares += value * value;
          }
        }
        const count = rows.length * columns.length;
        sum += Math.sqrt(Math.max(0, squares / count - (total / count) ** 2));
      }
    }
  }
  return sum / Math.max(1, across.length * down.length);
}

/** Pixels along the inner part of some of the cells. */
function placesIn({ period, phase }: Lattice, length: number): readonly (readonly number[])[] {
  const first = phase - Math.floor(phase / period) * period;
  const cells = Math.floor((length - first) / period);
  const stride = Math.max(1, cells / MOST_CELLS);
  const count = Math.max(2, Math.min(PIXELS, Math.floor(period * INNER)));
  return Array.from({ length: Math.floor(cells / stride) }, (_, i) => {
    const begin = first + (Math.floor(i * stride) + (1 - INNER) / 2) * period;
    return Array.from(
      { length: count },
      (_, k) => Math.min(length - 1, Math.floor(begin + (k + 0.5) / count * INNER * period)),
    );
  });
}
