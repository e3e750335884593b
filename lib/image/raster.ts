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
