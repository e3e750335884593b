import { type ColoredCells, coloredCells, labOf } from "./colored_cells.ts";
import type { PlanContext } from "./plan_context.ts";

/** What each cell should show, in OKLab, 3 numbers a cell: the picture's color, or where there is none its own; 0 where it is empty. */
export function wantedColors(
  target: ColoredCells,
  { picture, kept }: PlanContext,
): Float64Array {
  const wanted = new Float64Array(target.cells.length * 3);
  lay(target, wanted, () => true);
  if (picture?.cells.length !== target.cells.length) return wanted;
  // What the visitor painted is what is wanted there.
  lay(coloredCells(picture), wanted, (cell) => target.cells[cell]! >= 0 && !kept?.[cell]);
  return wanted;
}

function lay(
  { colors, cells }: ColoredCells,
  wanted: Float64Array,
  isMeant: (cell: number) => boolean,
): void {
  const palette = labOf(colors);
  cells.forEach((color, cell) => {
    if (color < 0 || !isMeant(cell)) return;
    wanted.set(palette.subarray(color * 3, color * 3 + 3), cell * 3);
  });
}
