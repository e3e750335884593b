import type { DitherCells, DitherPalette } from "./colors.ts";

/**
 * A way to mix palette colors by place: gives every cell a palette index, -1 where nothing shows. `strength` is 0-1: how much of the
 * error is made good.
 */
export type DitherMethod = (
  cells: DitherCells,
  palette: DitherPalette,
  strength: number,
) => Int32Array;
