import type { LinearRaster } from "./linear_raster.ts";
import type { PixelGrid } from "./pixel_grid.ts";
import { linearToByte } from "@/lib/color/srgb.ts";

/**
 * The grid whose palette is the set of the cells' own colours, rounded to sRGB bytes, in order of appearance.
 *
 * Cells whose alpha (0-255) is below `alphaThreshold` become fully transparent; the others keep their alpha.
 */
export function fullColorGrid(cells: LinearRaster, alphaThreshold: number): PixelGrid {
  const { width, height, data } = cells;
  const indices = new Map<number, number>();
  const grid = new Uint32Array(width * height);
  for (let i = 0; i < grid.length; i++) {
    const at = i * 4;
    const alpha = data[at + 3]!;
    const opacity = Math.round(alpha * 255);
    const shows = opacity >= alphaThreshold && opacity > 0;
    const color = shows
      ? (linearToByte(data[at]! / alpha) << 24 | linearToByte(data[at + 1]! / alpha) << 16 |
        linearToByte(data[at + 2]! / alpha) << 8 | opacity) >>> 0
      : 0;
    let index = indices.get(color);
    if (index === undefined) indices.set(color, index = indices.size);
    grid[i] = index;
  }
  const palette = new Uint8ClampedArray(indices.size * 4);
  const view = new DataView(palette.buffer);
  for (const [color, index] of indices) view.setUint32(index * 4, color);
  return { columns: width, rows: height, palette, cells: grid };
}
