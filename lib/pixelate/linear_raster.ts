/**
 * A picture in linear light with premultiplied alpha: the form in which averages are true.
 *
 * `data` holds `width * height * 4` floats in 0-1, RGBA, row by row from the top left.
 */
export interface LinearRaster {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array<ArrayBuffer>;
}
