import { type ColorProfile, convertToSrgb } from "./color_profile.ts";
import type { Orientation } from "./header.ts";
import { orient } from "./orient.ts";
import type { Raster } from "./raster.ts";

/** How the four bytes of a pixel follow each other; X means nothing. */
export type ByteOrder = "RGBA" | "BGRA" | "BGRX";

/** Bytes of pixels. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>;

/**
 * A picture as its decoder left it: of straight alpha like a raster, but perhaps in other colors and another order of bytes, lying as it
 * is stored in the file, and in the decoder's own memory. To copy, convert, sort and turn millions of pixels takes as long as to decode
 * them, so who can reads them as they are.
 */
export interface StoredRaster {
  readonly width: number;
  readonly height: number;
  readonly order: ByteOrder;
  /** How its levels become light; null where that is as in sRGB. */
  readonly profile: ColorProfile | null;
  /** How the pixels have to be turned to stand upright. */
  readonly orientation: Orientation;
  /**
   * Reads `count` whole rows from row `top` on, four bytes a pixel. The fourth is its alpha, or means nothing where the picture is
   * known to be opaque.
   *
   * @param room An earlier answer that is not needed any more; it may be written over.
   */
  readonly read: (top: number, count: number, room?: Pixels) => Pixels | Promise<Pixels>;
}

/** Pixels that are read in one go: few enough to be near at hand when they are looked at. */
const BAND_PIXELS = 500_000;

/** Number of rows of that width that are best read in one go. */
export function bandRows(width: number): number {
  return Math.max(1, Math.floor(BAND_PIXELS / width));
}

/** A raster as one that is stored so, sharing its pixels, or lies as `orientation` and means light as `profile` tells. */
export function asStored(
  { width, height, data }: Raster,
  orientation: Orientation = 1,
  profile: ColorProfile | null = null,
): StoredRaster {
  const read = (top: number, count: number) =>
    data.subarray(top * width * 4, (top + count) * width * 4);
  return { width, height, order: "RGBA", orientation, profile, read };
}

/** The picture upright, red first and in sRGB. Shares the pixels where they are stored that way; the others are copied. */
export async function uprightRaster(stored: StoredRaster): Promise<Raster> {
  const { width, height, order, orientation, profile } = stored;
  const pixels = await stored.read(0, height);
  const sorted = order === "RGBA" ? pixels : redFirst(pixels, order === "BGRX");
  const data = profile && sorted === pixels ? pixels.slice() : sorted;
  if (profile) convertToSrgb({ data }, profile);
  return orient({ width, height, data }, orientation);
}

function redFirst(data: Pixels, opaque: boolean): Pixels {
  const sorted = data.slice();
  swapEnds(sorted);
  if (opaque) { for (let i = 3; i < sorted.length; i += 4) sorted[i] = 255; }
  return sorted;
}

/** Puts red and blue in each other's place. `data` begins at a whole word of its memory. */
export function swapEnds(data: Pixels): void {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.length >> 2);
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!;
    pixels[i] = pixel & 0xff00ff00 | pixel >>> 16 & 255 | (pixel & 255) << 16;
  }
}
