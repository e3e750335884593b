import type { Extent, Raster } from "@/lib/image/raster.ts";

/** Linear light of an sRGB byte, by the formula of IEC 61966-2-1. */
export function byteToLinear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The sRGB level (0-255, with fractions) of linear light. */
export function linearToLevel(linear: number): number {
  return 255 * (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055);
}

/**
 * The definition of an average, slow and in 64 bits: for each of `columns` x `rows` cells of `area`, every pixel weighted by the area
 * that it shares with the cell. Red, green and blue are linear and straight (0 where nothing shows), then alpha; 4 numbers a cell.
 */
export function averageReference(
  { width, height, data }: Raster,
  area: Extent,
  columns: number,
  rows: number,
): Float64Array {
  const out = new Float64Array(columns * rows * 4);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const left = area.x + area.width * column / columns;
      const right = area.x + area.width * (column + 1) / columns;
      const top = area.y + area.height * row / rows;
      const bottom = area.y + area.height * (row + 1) / rows;
      const at = (row * columns + column) * 4;
      let all = 0;
      for (let y = Math.floor(top); y < Math.min(height, Math.ceil(bottom)); y++) {
        for (let x = Math.floor(left); x < Math.min(width, Math.ceil(right)); x++) {
          const share = (Math.min(right, x + 1) - Math.max(left, x)) *
            (Math.min(bottom, y + 1) - Math.max(top, y));
          const pixel = (y * width + x) * 4;
          const opacity = data[pixel + 3]! / 255;
          all += share;
          for (let c = 0; c < 3; c++) {
            out[at + c]! += share * opacity * byteToLinear(data[pixel + c]!);
          }
          out[at + 3]! += share * opacity;
        }
      }
      const weight = out[at + 3]!;
      for (let c = 0; c < 3; c++) out[at + c] = weight > 0 ? out[at + c]! / weight : 0;
      out[at + 3] = weight / all;
    }
  }
  return out;
}
