import type { ColoredCells } from "./colored_cells.ts";

/** Colors that are looked at: more have no signs. */
const MOST = 256;

/** How often each two of the first colors lie side by side: `[a * side + b]`, the same both ways. */
export function contactsOf({ columns, rows, colors, cells }: ColoredCells): Float64Array {
  const side = Math.min(MOST, colors.length);
  const contacts = new Float64Array(side ** 2);
  const touch = (a: number, b: number) => {
    if (a < 0 || b < 0 || a === b || a >= side || b >= side) return;
    contacts[a * side + b]!++;
    contacts[b * side + a]!++;
  };
  for (let cell = 0; cell < cells.length; cell++) {
    if (cell % columns < columns - 1) touch(cells[cell]!, cells[cell + 1]!);
    if (cell < columns * (rows - 1)) touch(cells[cell]!, cells[cell + columns]!);
  }
  return contacts;
}
