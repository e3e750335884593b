import type { Raster } from "@/lib/image/raster.ts";

/** The largest difference of any channel of any pixel, in levels. Infinite where the sizes differ. */
export function largestDifference(a: Raster, b: Raster): number {
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  let largest = 0;
  for (let i = 0; i < a.data.length; i++) {
    largest = Math.max(largest, Math.abs(a.data[i]! - b.data[i]!));
  }
  return largest;
}

/** The mean difference of all channels, in levels. Infinite where the sizes differ. */
export function meanDifference(a: Raster, b: Raster): number {
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs(a.data[i]! - b.data[i]!);
  return sum / a.data.length;
}

/** A raster whose unseen pixels have no color, as {@linkcode settleAlpha} leaves them. */
export function withoutUnseen({ width, height, data }: Raster): Raster {
  const seen = data.slice();
  for (let i = 0; i < seen.length; i += 4) if (seen[i + 3] === 0) seen.fill(0, i, i + 3);
  return { width, height, data: seen };
}

/** Means over a grid of 4 x 4 fields, row by row: red, green and blue weighted by alpha, and alpha, all 0-255. */
export function fieldMeans({ width, height, data }: Raster): number[][] {
  const edges = (side: number, i: number) => {
    const start = Math.floor(side * i / 4);
    return [start, Math.min(side, Math.max(start + 1, Math.floor(side * (i + 1) / 4)))] as const;
  };
  return Array.from({ length: 16 }, (_, field) => {
    const [left, right] = edges(width, field % 4);
    const [top, bottom] = edges(height, field >> 2);
    const sums = [0, 0, 0, 0];
    for (let y = top; y < bottom; y++) {
      for (let i = (y * width + left) * 4; i < (y * width + right) * 4; i += 4) {
        const alpha = data[i + 3]!;
        for (let k = 0; k < 3; k++) sums[k]! += data[i + k]! * alpha / 255;
        sums[3]! += alpha;
      }
    }
    return sums.map((sum) => sum / ((right - left) * (bottom - top)));
  });
}
