import type { Raster } from "@/lib/image/raster.ts";

/** How much a picture changes from pixel to pixel: entry i of `x` from column i - 1 to i, of `y` from row i - 1 to i; entry 0 is 0. */
export interface LineProfiles {
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
}

/**
 * Sums, line by line, the steps between neighboring pixels, large ones more than in proportion: noise counts for little, and smooth
 * enlargements show a line as the steepest place. Colors are premultiplied, so that hidden ones do not count.
 */
export function lineProfiles(raster: Raster): LineProfiles {
  const { width, height } = raster;
  const data = premultiplied(raster);
  const x = new Float64Array(width), y = new Float64Array(height);
  const step = (at: number, before: number) => {
    const size = 0.6 * Math.abs(data[at]! - data[before]!) +
      Math.abs(data[at + 1]! - data[before + 1]!) +
      0.5 * Math.abs(data[at + 2]! - data[before + 2]!) +
      Math.abs(data[at + 3]! - data[before + 3]!);
    return size * Math.sqrt(size);
  };
  const stride = width * 4;
  for (let row = 0, at = 0; row < height; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++, at += 4) {
      if (column > 0) x[column]! += step(at, at - 4);
      if (row > 0) sum += step(at, at - stride);
    }
    y[row] = sum;
  }
  // So that one long outline counts for less.
  return { x: x.map(Math.sqrt), y: y.map(Math.sqrt) };
}

function premultiplied({ data }: Raster): Uint8ClampedArray {
  let out: Uint8ClampedArray | null = null;
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]!;
    if (alpha === 255) continue;
    out ??= data.slice();
    for (let c = at; c < at + 3; c++) out[c] = data[c]! * alpha / 255;
  }
  return out ?? data;
}
