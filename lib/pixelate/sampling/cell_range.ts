import { giveBack, takeFloats } from "../memory.ts";
import type { Planes } from "../planes.ts";

/** For each cell the least and the greatest straight red, green and blue (linear) of what it covers, 3 numbers each. */
export interface CellRange {
  readonly least: Float32Array<ArrayBuffer>;
  readonly most: Float32Array<ArrayBuffer>;
}

const LEAST_ALPHA = 1e-6;

/**
 * Finds the range of `detail` x `detail` parts a cell. A cell in which nothing shows has the range from Infinity to -Infinity. Lies in
 * memory that is lent: `moveWithin` gives it back.
 */
export function cellRange({ width, height, color, alpha }: Planes, detail: number): CellRange {
  const columns = width / detail, rows = height / detail;
  const least = takeFloats(columns * rows * 3);
  const most = takeFloats(columns * rows * 3);
  for (let cell = 0; cell < columns * rows; cell++) {
    const x = cell % columns;
    const corner = ((cell - x) * detail + x) * detail;
    let lowRed = Infinity, lowGreen = Infinity, lowBlue = Infinity;
    let highRed = -Infinity, highGreen = -Infinity, highBlue = -Infinity;
    for (let row = 0; row < detail; row++) {
      const start = corner + row * width;
      for (let part = start; part < start + detail; part++) {
        let red = color[part * 3]!, green = color[part * 3 + 1]!, blue = color[part * 3 + 2]!;
        if (alpha) {
          const opacity = alpha[part]!;
          if (opacity < LEAST_ALPHA) continue;
          red /= opacity;
          green /= opacity;
          blue /= opacity;
        }
        if (red < lowRed) lowRed = red;
        if (red > highRed) highRed = red;
        if (green < lowGreen) lowGreen = green;
        if (green > highGreen) highGreen = green;
        if (blue < lowBlue) lowBlue = blue;
        if (blue > highBlue) highBlue = blue;
      }
    }
    least[cell * 3] = lowRed;
    least[cell * 3 + 1] = lowGreen;
    least[cell * 3 + 2] = lowBlue;
    most[cell * 3] = highRed;
    most[cell * 3 + 1] = highGreen;
    most[cell * 3 + 2] = highBlue;
  }
  return { least, most };
}

/** Moves the color of each cell into its range, in place, and gives the range back. */
export function moveWithin({ color, alpha }: Planes, { least, most }: CellRange): void {
  for (let i = 0; i < color.length; i++) {
    const low = least[i]!, high = most[i]!;
    if (low > high) continue;
    const value = color[i]!;
    const opacity = alpha === null ? 1 : alpha[i / 3 | 0]!;
    if (value < low * opacity) color[i] = low * opacity;
    else if (value > high * opacity) color[i] = high * opacity;
  }
  giveBack(least);
  giveBack(most);
}
