import { isLone, type Targets } from "./smooth.ts";

/** How much work a piece is, in figures that a dial shows. */
export interface Effort {
  /** Share (0-1) of cells that no cell beside them equals. */
  readonly lone: number;
  /** Mean OKLab distance between what cells should show and what they do, times 100: about 2 is just noticeable. */
  readonly error: number;
}

/** Figures of cells that were given colors; empty ones do not count. */
export function effortOf({ columns, rows, wanted, palette }: Targets, cells: Int32Array): Effort {
  let [lone, sum, filled] = [0, 0, 0];
  for (let cell = 0; cell < cells.length; cell++) {
    const color = cells[cell]!;
    if (color < 0) continue;
    filled++;
    if (isLone(cells, cell, columns, rows)) lone++;
    const part = (i: number) => wanted[cell * 3 + i]! - palette[color * 3 + i]!;
    sum += Math.sqrt(part(0) ** 2 + part(1) ** 2 + part(2) ** 2);
  }
  return {
    lone: filled === 0 ? 0 : lone / filled,
    error: filled === 0 ? 0 : sum / filled * 100,
  };
}
