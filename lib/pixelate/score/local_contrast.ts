import type { CellPixels } from "./blur_samples.ts";

/** Cells a side of a window. */
const WINDOW = 3;

/** Sum of the standard deviations of a picture of one channel in all windows of 3 x 3 cells. */
export function localContrast({ columns, rows, detail, values }: CellPixels): number {
  const sums = new Float64Array(columns * rows), squares = new Float64Array(columns * rows);
  const width = columns * detail;
  for (let y = 0, at = 0; y < rows * detail; y++) {
    const start = (y / detail | 0) * columns;
    for (let x = 0; x < width; x++, at++) {
      const cell = start + (x / detail | 0);
      const value = values[at]!;
      sums[cell]! += value;
      squares[cell]! += value * value;
    }
  }
  const count = (WINDOW * detail) ** 2;
  let contrast = 0;
  for (let y = 0; y + WINDOW <= rows; y++) {
    for (let x = 0; x + WINDOW <= columns; x++) {
      let sum = 0, square = 0;
      for (let dy = 0; dy < WINDOW; dy++) {
        for (let cell = (y + dy) * columns + x, end = cell + WINDOW; cell < end; cell++) {
          sum += sums[cell]!;
          square += squares[cell]!;
        }
      }
      const mean = sum / count;
      contrast += Math.sqrt(Math.max(0, square / count - mean * mean));
    }
  }
  return contrast;
}
