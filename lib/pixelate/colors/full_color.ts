import { findDistinct } from "./distinct.ts";
import type { LinearRaster } from "../linear_raster.ts";
import { giveBack, takeInts } from "../memory.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { linearToByte } from "@/lib/color/srgb.ts";

/**
 * The grid whose palette is the set of the cells' own colors, rounded to sRGB bytes, in order of appearance.
 *
 * Cells whose alpha (0-255) is below `alphaThreshold` become fully transparent; the others keep their alpha.
 */
export function fullColorGrid(cells: LinearRaster, alphaThreshold: number): PixelGrid {
  const { width, height, data } = cells;
  const packed = takeInts(width * height);
  for (let i = 0; i < packed.length; i++) {
    const at = i * 4;
    const alpha = data[at + 3]!;
    const opacity = Math.round(alpha * 255);
    packed[i] = opacity >= alphaThreshold && opacity > 0
      ? linearToByte(data[at]! / alpha) << 24 | linearToByte(data[at + 1]! / alpha) << 16 |
        linearToByte(data[at + 2]! / alpha) << 8 | opacity
      : 0;
  }
  const { values, indices } = findDistinct(packed);
  giveBack(packed);
  const palette = new Uint8ClampedArray(values.length * 4);
  const view = new DataView(palette.buffer);
  values.forEach((color, index) => view.setInt32(index * 4, color));
  return { columns: width, rows: height, palette, cells: new Uint32Array(indices.buffer) };
}
