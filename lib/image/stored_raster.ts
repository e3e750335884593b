import type { Orientation } from "./header.ts";
import { orient } from "./orient.ts";
import type { Raster } from "./raster.ts";

/** How the four bytes of a pixel follow each other; X means nothing. */
export type ByteOrder = "RGBA" | "BGRA" | "BGRX";

/** Bytes of pixels. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>;

/**
 * A picture as its decoder left it: sRGB and straight alpha like a raster, but perhaps in another order of bytes, lying as it is
 * stored in the file, and in the decoder's own memory. To copy, sort and turn millions of pixels takes as long as to decode them,
 * so who can reads them as they are.
 */
export interface StoredRaster {
  readonly width: number;
  readonly height: number;
  readonly order: ByteOrder;
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

/** A raster as one that is stored so, sharing its pixels, or lies as `orientation` tells. */
export function asStored(
  { width, height, data }: Raster,
  orientation: Orientation = 1,
): StoredRaster {
  const read = (top: number, count: number) =>
    data.subarray(top * width * 4, (top + count) * width * 4);
  return { width, height, order: "RGBA", orientation, read };
}

/** The picture upright, red first. Shares the pixels where they are stored that way; the others are copied. */
export async function uprightRaster(stored: StoredRaster): Promise<Raster> {
  const { width, height, order, orientation } = stored;
  const pixels = await stored.read(0, height);
  const data = order === "RGBA" ? pixels : redFirst(pixels, order === "BGRX");
  return orient({ width, height, data }, orientation);
}

/** Pixels with red and blue in each other's place. */
function redFirst(data: Pixels, opaque: boolean): Pixels {
  const sorted = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    sorted[i] = data[i + 2]!;
    sorted[i + 1] = data[i + 1]!;
    sorted[i + 2] = data[i]!;
    sorted[i + 3] = opaque ? 255 : data[i + 3]!;
  }
  return sorted;
}
