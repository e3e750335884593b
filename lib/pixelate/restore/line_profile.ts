import type { Raster } from "@/lib/image/raster.ts";

/** How much a picture changes from pixel to pixel: entry i of `x` from column i - 1 to i, of `y` from row i - 1 to i; entry 0 is 0. */
export interface LineProfiles {
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
}

/**
 * What a step between two pixels counts.
 *
 * - `small-steps`: large steps hardly more than small ones, so that one strong outline does not decide; noise does not count.
 * - `large-steps`: more than in proportion: smooth enlargements show a line only as the steepest place.
 */
export type StepWeight = "small-steps" | "large-steps";

/** Steps up to this count for nothing: noise of sensors and of JPEG. Of 255. */
const NOISE = 3;

/** Sums, line by line, what changes between neighboring pixels. Colors are premultiplied, so that hidden ones do not count. */
export function lineProfiles(raster: Raster, weight: StepWeight): LineProfiles {
  const { width, height } = raster;
  const data = premultiplied(raster);
  const x = new Float64Array(width), y = new Float64Array(height);
  const isSmall = weight === "small-steps";
  const count = (at: number, before: number) => {
    const step = 0.6 * Math.abs(data[at]! - data[before]!) +
      Math.abs(data[at + 1]! - data[before + 1]!) +
      0.5 * Math.abs(data[at + 2]! - data[before + 2]!) + Math.abs(data[at + 3]! - data[before + 3]!);
    return isSmall ? Math.sqrt(Math.max(0, step - NOISE)) : step * Math.sqrt(step);
  };
  const stride = width * 4;
  for (let row = 0, at = 0; row < height; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++, at += 4) {
      if (column > 0) x[column]! += count(at, at - 4);
      if (row > 0) sum += count(at, at - stride);
    }
    y[row] = sum;
  }
  for (const profile of [x, y]) for (let i = 0; i < profile.length; i++) profile[i] = Math.sqrt(profile[i]!);
  return { x, y };
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
