import { calmGrain, type Costs } from "./calm_grain.ts";
import type { DitherCells, DitherPalette } from "./colors.ts";
import type { DitherMethod } from "./method.ts";

/** Where the error goes: columns ahead (in the row's direction), rows below, share. */
export type Kernel = readonly (readonly [ahead: number, below: number, share: number])[];

/** A way to dither that passes the error on by a kernel. */
export function diffusion(kernel: Kernel): DitherMethod {
  return (cells, palette, strength) => diffuseError(cells, palette, kernel, strength);
}

/** Up to this strength mixing is held back as far as it goes; at 1 not at all. */
const HELD_BACK = 0.8;
/** Less than a 50th of what is between two levels of a dark color. */
const UNSEEN = 1e-5;
/** How dear far hues are then (`nearestInHue`), and how much a cell leans toward the colors beside and above it. */
const FARNESS = 4, LEAN = 0.1;
/** What is dear when cells are calmed, where half of the error is passed on; all of it is the dearer, the less is. */
const COSTS: Costs = { grain: 0.0055, away: 0.6, hue: 0.8, change: 0.004 };

/**
 * Gives every cell a palette index and passes `strength` (0-1) of the error in linear light on to cells that come later. Rows
 * run to the right and to the left in turn.
 *
 * What would fall beside the picture goes to the kernel's other cells, so that borders keep the mean. A color that no mixture of the
 * palette can reach is first moved to the palette's range and errors are bounded, so that nothing runs away over the picture.
 *
 * Where a palette is small, what is owed would be paid in complements, and the picture drown in green and red dots. So colors of
 * other hues than the wanted one are dear, and a cell leans a little toward the colors that stand already beside and above it, which
 * makes the grain calmer (R. Levien, "Output dependent feedback in error diffusion halftoning", 1993). That costs tone: `calmGrain` gives it
 * back afterwards and takes more of the grain, but for a strength of 1.
 *
 * Cells of subjects have the nearest color: grain takes small faces apart. They neither take nor give an error.
 *
 * @returns -1 where nothing shows.
 */
function diffuseError(
  cells: DitherCells,
  palette: DitherPalette,
  kernel: Kernel,
  strength: number,
): Int32Array {
  const { columns, rows, linear, points, shows, subjects } = cells;
  const { linear: colors, least, most, find, nearestInHue } = palette;
  const chosen = new Int32Array(columns * rows).fill(-1);
  const errors = new Float64Array(linear.length);
  const takes = subjects ? shows.map((is, cell) => subjects[cell]! > 0.5 ? 0 : is) : shows;
  const aheads = Int32Array.from(kernel, ([ahead]) => ahead);
  const belows = Int32Array.from(kernel, ([, below]) => below);
  const shares = Float64Array.from(kernel, ([, , share]) => share);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const targets = new Int32Array(shares.length);
  const heldBack = Math.min(1, (1 - strength) / (1 - HELD_BACK));
  const farness = FARNESS * heldBack, lean = LEAN * heldBack;
  const leaning = new Float64Array(3);
  const addLeaning = (neighbor: number, at: number) => {
    const index = chosen[neighbor]!;
    if (index < 0) return;
    for (let c = 0; c < 3; c++) leaning[c]! += colors[index * 3 + c]! - linear[at + c]!;
  };
  const [lowRed, lowGreen, lowBlue] = [least[0]!, least[1]!, least[2]!];
  const [highRed, highGreen, highBlue] = [most[0]!, most[1]!, most[2]!];
  for (let y = 0; y < rows; y++) {
    const step = y % 2 === 0 ? 1 : -1;
    for (let n = 0, x = step > 0 ? 0 : columns - 1; n < columns; n++, x += step) {
      const cell = y * columns + x, at = cell * 3;
      if (shows[cell] === 0) continue;
      if (takes[cell] === 0) {
        chosen[cell] = find(points[at]!, points[at + 1]!, points[at + 2]!);
        continue;
      }
      const red = pull(linear[at]!, errors[at]!, lowRed, highRed);
      const green = pull(linear[at + 1]!, errors[at + 1]!, lowGreen, highGreen);
      const blue = pull(linear[at + 2]!, errors[at + 2]!, lowBlue, highBlue);
      leaning.fill(0);
      // Where nothing is owed nothing is to be mixed, and the palette's own colors stay.
      if (owes(errors, at)) {
        if (n > 0) addLeaning(cell - step, at);
        if (y > 0) addLeaning(cell - columns, at);
      }
      const index = nearestInHue(
        red + lean * leaning[0]!,
        green + lean * leaning[1]!,
        blue + lean * leaning[2]!,
        points,
        at,
        farness,
      );
      chosen[cell] = index;
      let within = 0;
      for (let k = 0; k < targets.length; k++) {
        const column = x + aheads[k]! * step, row = y + belows[k]!;
        const target = row * columns + column;
        const reached = column >= 0 && column < columns && row < rows && takes[target] === 1;
        targets[k] = reached ? target * 3 : -1;
        if (reached) within += shares[k]!;
      }
      if (within === 0) continue;
      const scale = strength * whole / within;
      const redError = (red - colors[index * 3]!) * scale;
      const greenError = (green - colors[index * 3 + 1]!) * scale;
      const blueError = (blue - colors[index * 3 + 2]!) * scale;
      for (let k = 0; k < targets.length; k++) {
        const target = targets[k]!, share = shares[k]!;
        if (target < 0) continue;
        errors[target]! += redError * share;
        errors[target + 1]! += greenError * share;
        errors[target + 2]! += blueError * share;
      }
    }
  }
  if (strength > 0 && strength < 1) {
    const share = 1 / (strength * whole) - 1;
    calmGrain(chosen, cells, palette, takes, {
      grain: COSTS.grain * share,
      away: COSTS.away * share,
      hue: COSTS.hue * share,
      change: COSTS.change * share,
    });
  }
  return chosen;
}

/** Whether so much is owed, in linear light, that rounding alone cannot make it. */
function owes(errors: Float64Array, at: number): boolean {
  return Math.abs(errors[at]!) + Math.abs(errors[at + 1]!) + Math.abs(errors[at + 2]!) > UNSEEN;
}

/** A value moved into the palette's range, and from there by what is owed to it. */
function pull(value: number, error: number, low: number, high: number): number {
  const reach = high - low;
  return clamp(value, low, high) + clamp(error, -reach, reach);
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
