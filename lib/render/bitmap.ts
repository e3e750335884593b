import type { Raster } from "@/lib/image/raster.ts";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { checkScale } from "./scale.ts";
import { shadeTable } from "./shade_table.ts";
import type { Style } from "./style.ts";
import { tileOf } from "./tile.ts";

/** Largest bitmap that is made at once. */
const MOST_PIXELS = 1 << 26;

/**
 * Draws a grid as RGBA pixels for a canvas, `scale` pixels a cell.
 *
 * Plain pixels need no more than a scale of 1: the canvas is enlarged without smoothing. Large pieces go through `renderPng`, which holds a few rows at a time.
 *
 * @throws RangeError if the bitmap would have more than 67 million pixels.
 */
export function renderBitmap(grid: PixelGrid, style: Style, scale: number): Raster {
  const { columns, rows, cells } = grid;
  const tile = tileOf(style, checkScale(scale));
  const width = columns * scale, height = rows * scale;
  if (width * height > MOST_PIXELS) {
    throw new RangeError(
      `A bitmap of ${width} x ${height} pixels is too large. Use a scale below ${scale}.`,
    );
  }
  const data = new Uint8ClampedArray(width * height * 4);
  const out = new Uint32Array(data.buffer);
  const colors = bytesInOrder(shadeTable(grid, tile, null));
  const { length: shades } = tile.shades;
  for (let row = 0; row < rows; row++) {
    for (let y = 0; y < scale; y++) {
      const pixels = tile.pixels.subarray(y * scale, (y + 1) * scale);
      let at = (row * scale + y) * width;
      for (let column = 0; column < columns; column++) {
        const first = cells[row * columns + column]! * shades;
        for (let x = 0; x < scale; x++) out[at++] = colors[first + pixels[x]!]!;
      }
    }
  }
  return { width, height, data };
}

/** Packed colors such that writing them as 32-bit words gives red, green, blue, alpha on any machine. */
function bytesInOrder(packed: Uint32Array): Uint32Array {
  const bytes = new DataView(new ArrayBuffer(packed.length * 4));
  packed.forEach((color, i) => bytes.setUint32(i * 4, color));
  return new Uint32Array(bytes.buffer);
}
