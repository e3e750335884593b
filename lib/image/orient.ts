import type { Header, Orientation } from "./header.ts";
import type { Extent, Raster } from "./raster.ts";

/**
 * What an orientation does to a stored picture to stand it upright: swap rows and columns first, then mirror left-right, then
 * mirror top-bottom.
 */
interface Turn {
  readonly transpose: boolean;
  readonly flipX: boolean;
  readonly flipY: boolean;
}

const TURNS: Readonly<Record<Orientation, Turn>> = {
  1: { transpose: false, flipX: false, flipY: false },
  2: { transpose: false, flipX: true, flipY: false },
  3: { transpose: false, flipX: true, flipY: true },
  4: { transpose: false, flipX: false, flipY: true },
  5: { transpose: true, flipX: false, flipY: false },
  6: { transpose: true, flipX: true, flipY: false },
  7: { transpose: true, flipX: true, flipY: true },
  8: { transpose: true, flipX: false, flipY: true },
};

/** Side of a tile in pixels. */
const TILE = 32;

/** The orientation that undoes `orientation`. */
export function inverse(orientation: Orientation): Orientation {
  if (orientation === 6) return 8;
  if (orientation === 8) return 6;
  return orientation;
}

/** Width and height of the upright picture. */
export function uprightSize(
  { width, height, orientation }: Pick<Header, "width" | "height" | "orientation">,
): { readonly width: number; readonly height: number } {
  return TURNS[orientation].transpose ? { width: height, height: width } : { width, height };
}

/** Where the pixels of an upright picture are found among the stored ones, counted row by row. */
export interface ReadingOrder {
  /** Width and height of the upright picture. */
  readonly width: number;
  readonly height: number;
  /** Its top left pixel. */
  readonly start: number;
  /** Steps from a pixel to the one right of it, and to the one below it. */
  readonly alongX: number;
  readonly alongY: number;
}

/** How to read a stored picture so that it stands upright. */
export function readingOrder(
  stored: { readonly width: number; readonly height: number },
  orientation: Orientation,
): ReadingOrder {
  const { transpose, flipX, flipY } = TURNS[orientation];
  const { width, height } = uprightSize({ ...stored, orientation });
  const alongX = (transpose ? stored.width : 1) * (flipX ? -1 : 1);
  const alongY = (transpose ? 1 : stored.width) * (flipY ? -1 : 1);
  const start = (flipX ? -alongX * (width - 1) : 0) + (flipY ? -alongY * (height - 1) : 0);
  return { width, height, start, alongX, alongY };
}

/** Stands a stored raster upright. Returns the raster itself where nothing has to be done. */
export function orient(raster: Raster, orientation: Orientation): Raster {
  if (orientation === 1) return raster;
  const { width, height, start, alongX, alongY } = readingOrder(raster, orientation);
  const source = new Uint32Array(
    raster.data.buffer,
    raster.data.byteOffset,
    raster.width * raster.height,
  );
  const target = new Uint32Array(source.length);
  // Rows and columns are swapped tile by tile, because a whole column does not fit into the processor's cache.
  const wide = Math.abs(alongX) === 1 ? width : TILE;
  for (let top = 0; top < height; top += TILE) {
    for (let left = 0; left < width; left += wide) {
      const right = Math.min(width, left + wide);
      for (let y = top; y < Math.min(height, top + TILE); y++) {
        let from = start + y * alongY + left * alongX;
        for (let to = y * width + left; to < y * width + right; to++, from += alongX) {
          target[to] = source[from]!;
        }
      }
    }
  }
  return { width, height, data: new Uint8ClampedArray(target.buffer) };
}

/** Where a rectangle of a stored raster of the given size lies once the raster stands upright. */
export function orientExtent(
  extent: Extent,
  stored: { readonly width: number; readonly height: number },
  orientation: Orientation,
): Extent {
  const { transpose, flipX, flipY } = TURNS[orientation];
  const turned = transpose
    ? { x: extent.y, y: extent.x, width: extent.height, height: extent.width }
    : extent;
  const size = uprightSize({ ...stored, orientation });
  return {
    ...turned,
    x: flipX ? size.width - turned.x - turned.width : turned.x,
    y: flipY ? size.height - turned.y - turned.height : turned.y,
  };
}
