import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/** Cells along each side of a close-up. */
export const CLOSE_UP_CELLS = 5;

/** The part of a grid around a cell, 5 by 5 cells or as many as there are; at the edge it stays within the grid. */
export function closeUp(grid: PixelGrid, column: number, row: number): PixelGrid {
  const columns = Math.min(CLOSE_UP_CELLS, grid.columns);
  const rows = Math.min(CLOSE_UP_CELLS, grid.rows);
  const left = start(column, columns, grid.columns);
  const top = start(row, rows, grid.rows);
  const cells = new Uint32Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    const from = (top + y) * grid.columns + left;
    cells.set(grid.cells.subarray(from, from + columns), y * columns);
  }
  return { columns, rows, palette: grid.palette, cells };
}

function start(middle: number, length: number, whole: number): number {
  return Math.max(0, Math.min(whole - length, Math.floor(middle) - Math.floor(length / 2)));
}
