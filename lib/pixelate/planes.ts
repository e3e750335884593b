/**
 * A picture in linear light with color and alpha apart: the form in which areas are averaged.
 *
 * - `color`: `width * height * 3` floats in 0-1, linear RGB premultiplied by alpha, row by row from the top left.
 * - `alpha`: `width * height` floats in 0-1, or null where every pixel is opaque.
 */
export interface Planes {
  readonly width: number;
  readonly height: number;
  readonly color: Float32Array<ArrayBuffer>;
  readonly alpha: Float32Array<ArrayBuffer> | null;
}
