/**
 * A picture in memory: sRGB, straight alpha, upright.
 *
 * `data` holds `width * height * 4` bytes, RGBA, row by row from the top left; each byte is 0-255.
 */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** A rectangle in fractions (0-1) of the upright picture, so that it fits any resolution of it. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle that leaves nothing out. */
export const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 };

/**
 * A rectangle in pixels of a raster. Its edges may fall inside pixels; those pixels then count by the fraction of
 * them that lies inside.
 */
export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
