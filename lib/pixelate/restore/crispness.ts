import type { Raster } from "@/lib/image/raster.ts";
import type { Lines } from "./lattice.ts";

/** Cells a side that are looked at, and pixels a side of each. */
const MOST_CELLS = 48, PIXELS = 4;
/** The part of a cell's width and height that is looked at. */
const INNER = 0.7;

/** Cells that are less even have been enlarged smoothly or blurred. */
export const SMOOTH = 0.5;

/**
 * How even cells are, beside those that have the lines in their middles: 1 where they are perfectly even, 0 where it makes no
 * difference, as in photographs.
 */
export function crispness(raster: Raster, x: Lines, y: Lines): number {
  const moved = unevenness(raster, middles(x), middles(y));
  return moved === 0 ? 0 : Math.max(0, 1 - unevenness(raster, x, y) / moved);
}

function middles(lines: Lines): Lines {
  return Float64Array.from({ length: lines.length - 1 }, (_, i) => (lines[i]! + lines[i + 1]!) / 2);
}

/** Mean distance of pixels from the mean of their cell, over some of the cells that show as a whole. */
function unevenness({ width, height, data }: Raster, x: Lines, y: Lines): number {
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
function placesIn(lines: Lines, length: number): readonly (readonly number[])[] {
  const whole = Array.from({ length: Math.max(0, lines.length - 1) }, (_, i) => i)
    .filter((i) => lines[i]! > -0.5 && lines[i + 1]! < length + 0.5);
  const stride = Math.max(1, whole.length / MOST_CELLS);
  return Array.from({ length: Math.floor(whole.length / stride) }, (_, i) => {
    const cell = whole[Math.floor(i * stride)]!;
    const size = lines[cell + 1]! - lines[cell]!;
    const count = Math.max(2, Math.min(PIXELS, Math.floor(size * INNER)));
    const begin = lines[cell]! + (1 - INNER) / 2 * size;
    return Array.from({ length: count }, (_, k) => {
      const place = Math.floor(begin + (k + 0.5) / count * INNER * size);
      return Math.min(length - 1, Math.max(0, place));
    });
  });
}
