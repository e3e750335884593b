import type { DitherCells, DitherPalette } from "./colors.ts";

/** Where the error goes: columns ahead (in the row's direction), rows below, share. */
export type Kernel = readonly (readonly [ahead: number, below: number, share: number])[];

/** R. W. Floyd and L. Steinberg, "An adaptive algorithm for spatial grey scale" (1976). */
export const FLOYD_STEINBERG: Kernel = [
  [1, 0, 7 / 16],
  [-1, 1, 3 / 16],
  [0, 1, 5 / 16],
  [1, 1, 1 / 16],
];

/** Bill Atkinson's, of the first Macintosh: a quarter of the error is let go, which keeps light and shade clean. */
export const ATKINSON: Kernel = [
  [1, 0, 1 / 8],
  [2, 0, 1 / 8],
  [-1, 1, 1 / 8],
  [0, 1, 1 / 8],
  [1, 1, 1 / 8],
  [0, 2, 1 / 8],
];

/**
 * Gives every cell a palette index and passes `strength` (0-1) of the error in linear light on to cells that come later. Rows
 * run to the right and to the left in turn.
 *
 * What would fall beside the picture goes to the kernel's other cells, so that borders keep the mean. A colour that no mixture of the
 * palette can reach is first moved to the palette's range and errors are bounded, so that nothing runs away over the picture.
 *
 * @returns -1 where nothing shows.
 */
export function diffuseError(
  { columns, rows, linear, shows }: DitherCells,
  { linear: colors, least, most, nearest }: DitherPalette,
  kernel: Kernel,
  strength: number,
): Int32Array {
  const chosen = new Int32Array(columns * rows).fill(-1);
  const errors = new Float64Array(linear.length);
  const whole = kernel.reduce((sum, [, , share]) => sum + share, 0);
  const value = new Float64Array(3);
  const targets = new Int32Array(kernel.length);
  for (let y = 0; y < rows; y++) {
    const step = y % 2 === 0 ? 1 : -1;
    for (let n = 0, x = step > 0 ? 0 : columns - 1; n < columns; n++, x += step) {
      const cell = y * columns + x;
      if (!shows[cell]) continue;
      for (let c = 0; c < 3; c++) {
        const low = least[c]!, high = most[c]!, reach = high - low;
        const target = clamp(linear[cell * 3 + c]!, low, high);
        value[c] = target + clamp(errors[cell * 3 + c]!, -reach, reach);
      }
      const index = nearest(value[0]!, value[1]!, value[2]!);
      chosen[cell] = index;
      let within = 0;
      for (let k = 0; k < kernel.length; k++) {
        const [ahead, below, share] = kernel[k]!;
        const column = x + ahead * step, row = y + below;
        const target = row * columns + column;
        const reached = column >= 0 && column < columns && row < rows && shows[target] === 1;
        targets[k] = reached ? target : -1;
        if (reached) within += share;
      }
      if (within === 0) continue;
      const scale = strength * whole / within;
      for (let c = 0; c < 3; c++) {
        const error = (value[c]! - colors[index * 3 + c]!) * scale;
        for (let k = 0; k < kernel.length; k++) {
          if (targets[k]! >= 0) errors[targets[k]! * 3 + c]! += error * kernel[k]![2];
        }
      }
    }
  }
  return chosen;
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
