import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/** Share of cells, 0-1, none of whose four neighbors has their color: what is tedious to make by hand. */
export function loneCells({ columns, cells }: PixelGrid): number {
  let lone = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    const color = cells[cell];
    const x = cell % columns;
    const hasCompany = x > 0 && cells[cell - 1] === color ||
      x + 1 < columns && cells[cell + 1] === color ||
      cells[cell - columns] === color || cells[cell + columns] === color;
    if (!hasCompany) lone++;
  }
  return cells.length === 0 ? 0 : lone / cells.length;
}
