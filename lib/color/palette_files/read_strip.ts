import { fault } from "@/lib/document/fault.ts";
import { hexOfBytes } from "./color_models.ts";
import type { Found } from "./own_palette.ts";

/** Pixels of a small picture: RGBA bytes, row by row. */
export interface Strip {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** More pixels are a picture, not a palette. */
export const MOST_STRIP_PIXELS = 1 << 20;

/** @throws RangeError if a picture of that size has more pixels than a palette would. */
export function checkStripSize(width: number, height: number): void {
  if (width * height <= MOST_STRIP_PIXELS) return;
  throw fault(
    RangeError,
    "palette-picture-large",
    { width, height },
    `Read a palette from a picture of ${width} x ${height} pixels: that is more than a palette has. Use one pixel a color.`,
  );
}

/**
 * Reads a palette from a picture of it, row by row: one pixel a color, or equal runs and squares of pixels. Transparent ones are no color.
 *
 * @throws RangeError if it has more pixels than a palette would.
 */
export function readStrip({ width, height, data }: Strip): Found {
  checkStripSize(width, height);
  const colors = new Set<string>();
  for (let i = 0; i < width * height; i++) {
    if (data[i * 4 + 3] === 0) continue;
    colors.add(hexOfBytes([data[i * 4]!, data[i * 4 + 1]!, data[i * 4 + 2]!]));
    // So many are counted and refused; no need to read on.
    if (colors.size > 1 << 12) break;
  }
  return { name: null, colors: [...colors].map((hex) => ({ hex })) };
}
