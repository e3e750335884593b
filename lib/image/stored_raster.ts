import type { Orientation } from "./header.ts";
import { orient } from "./orient.ts";
import type { Raster } from "./raster.ts";

/** How the four bytes of a pixel follow each other. */
export type ByteOrder = "RGBA" | "BGRA";

/**
 * A picture in memory as its decoder left it: sRGB and straight alpha like a raster, but perhaps in another order of bytes, and lying
 * as it is stored in the file. Sorting and turning millions of pixels takes about as long as decoding them, so who can reads them so.
 *
 * `data` holds `width * height * 4` bytes, row by row as stored. The fourth of each pixel is its alpha, or means nothing where the
 * picture is known to be opaque.
 */
export interface StoredRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly order: ByteOrder;
  /** How the pixels have to be turned to stand upright. */
  readonly orientation: Orientation;
}

/** A raster as one that happens to be stored upright. Shares its pixels. */
export function asStored({ width, height, data }: Raster): StoredRaster {
  return { width, height, data, order: "RGBA", orientation: 1 };
}

/** The picture upright, red first. Shares the pixels where they are stored that way; the others are copied. */
export function uprightRaster(stored: StoredRaster): Raster {
  const { width, height, order, orientation } = stored;
  const data = order === "BGRA" ? redFirst(stored.data) : stored.data;
  return orient({ width, height, data }, orientation);
}

/** Opaque pixels with red and blue in each other's place. */
function redFirst(data: Uint8ClampedArray<ArrayBuffer>): Uint8ClampedArray<ArrayBuffer> {
  const sorted = new Uint8ClampedArray(data.length);
  for (let i = 0; i < data.length; i += 4) {
    sorted[i] = data[i + 2]!;
    sorted[i + 1] = data[i + 1]!;
    sorted[i + 2] = data[i]!;
    sorted[i + 3] = 255;
  }
  return sorted;
}
