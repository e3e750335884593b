import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/**
 * The middle of a piece that is longer than wanted, all of its shorter side; the piece itself where it is not.
 *
 * @param most Length by width that is wanted at most, in either direction, at least 1.
 */
export function middlePart(grid: PixelGrid, most: { wide: number; high: number }): PixelGrid {
  const { cells, ...rest } = grid;
  const columns = Math.min(grid.columns, Math.ceil(grid.rows * most.wide));
  const rows = Math.min(grid.rows, Math.ceil(grid.columns * most.high));
  if (columns === grid.columns && rows === grid.rows) return grid;
  const left = (grid.columns - columns) >> 1, top = (grid.rows - rows) >> 1;
  const part = new Uint32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const start = (top + row) * grid.columns + left;
    part.set(cells.subarray(start, start + columns), row * columns);
  }
  return { ...rest, columns, rows, cells: part };
}
