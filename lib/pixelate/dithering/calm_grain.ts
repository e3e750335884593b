import { oklabSlopes } from "@/lib/color/oklab_slope.ts";
import { blockMeans } from "./block_means.ts";
import type { DitherCells, DitherPalette } from "./colors.ts";
import { addError, blurErrors, OWN_SHARE } from "./far_error.ts";
import { distanceOf, nearColorsIn } from "./near_colors.ts";
import { withinReach } from "./within_reach.ts";

/** What is dear beside the square of how far, in OKLab, cells look from the picture once they are blurred by a cell. */
export interface Costs {
  /** Of each unit by which two neighbors differ more than in the picture. */
  readonly grain: number;
  /**
   * Of the fourth power of a cell's distance from its own color: what is a little off may mix, what is far off looks like noise. Both are
   * measured where colors are matched.
   */
  readonly away: number;
}

/** Times that cells are gone over: more gain little. */
const ROUNDS = 2;
/** Colors that each cell may change to, those nearest to the one it has: more gain little, too. */
const CANDIDATES = 8;
/** Cells along a side of the blocks whose mean colors tell how light is weighed. */
const BLOCK = 4;

/**
 * Goes over dithered cells and gives each the color that costs least together with those around it, in place. So dots that the tone
 * does not need go, and others move to where they disturb less.
 *
 * It is M. Analoui and J. P. Allebach's "Model-based halftoning using direct binary search" (1992) in colors: differences in linear
 * light are weighed by the slope of OKLab at the mean color around a cell, so that what a change gains follows from sums at hand.
 *
 * @param takes 1 for each cell that may change; the error of others does not count.
 */
export function calmGrain(
  chosen: Int32Array,
  { columns, rows, points }: DitherCells,
  palette: DitherPalette,
  takes: Uint8Array,
  { grain, away }: Costs,
): void {
  const { linear: colors, points: entries } = palette;
  const wanted = withinReach(points, palette);
  const slopes = oklabSlopes(blockMeans(wanted, takes, columns, rows, BLOCK));
  const far = blurErrors(errorsOf(chosen, wanted, colors, takes), columns, rows);
  const { distances, nearest, count, prepare } = nearColorsIn(entries, CANDIDATES);
  const size = entries.length / 3;
  const blocks = Math.ceil(columns / BLOCK);
  const sides = Int32Array.of(-1, 1, -columns, columns);
  // Rows of the neighbors' colors in the table of distances, and how far those neighbors differ in the picture.
  const around = new Int32Array(4), own = new Float64Array(4);
  // A cell is worth another look once something beside it has changed.
  const stirred = new Uint8Array(chosen.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (let cell = 0; cell < chosen.length; cell++) {
      if (takes[cell] === 0 || stirred[cell] === 0) continue;
      stirred[cell] = 0;
      const x = cell % columns, y = (cell - x) / columns, at = cell * 3;
      let neighbors = 0;
      for (let side = 0; side < 4; side++) {
        if (side === 0 && x === 0 || side === 1 && x + 1 === columns) continue;
        const other = cell + sides[side]!;
        if (other < 0 || other >= chosen.length || chosen[other]! < 0) continue;
        prepare(chosen[other]!);
        around[neighbors] = chosen[other]! * size;
        own[neighbors++] = distanceOf(points, at, points, other * 3);
      }
      const current = chosen[cell]!;
      prepare(current);
      const red = colors[current * 3]!;
      const green = colors[current * 3 + 1]!;
      const blue = colors[current * 3 + 2]!;
      const s = (Math.floor(y / BLOCK) * blocks + Math.floor(x / BLOCK)) * 9;
      const Lr = slopes[s]!, Lg = slopes[s + 1]!, Lb = slopes[s + 2]!;
      const ar = slopes[s + 3]!, ag = slopes[s + 4]!, ab = slopes[s + 5]!;
      const br = slopes[s + 6]!, bg = slopes[s + 7]!, bb = slopes[s + 8]!;
      const farRed = 2 * far[at]!, farGreen = 2 * far[at + 1]!, farBlue = 2 * far[at + 2]!;
      const farL = Lr * farRed + Lg * farGreen + Lb * farBlue;
      const farA = ar * farRed + ag * farGreen + ab * farBlue;
      const farB = br * farRed + bg * farGreen + bb * farBlue;
      let best = current;
      let least = Infinity;
      // The color that a cell has comes first: what cannot fall below its cost is not looked into further.
      for (let n = -1; n < count; n++) {
        const index = n < 0 ? current : nearest[current * count + n]!;
        const to = index * 3;
        const dr = colors[to]! - red, dg = colors[to + 1]! - green, db = colors[to + 2]! - blue;
        const L = Lr * dr + Lg * dg + Lb * db;
        const a = ar * dr + ag * dg + ab * db;
        const b = br * dr + bg * dg + bb * db;
        let cost = L * (farL + OWN_SHARE * L) + a * (farA + OWN_SHARE * a) +
          b * (farB + OWN_SHARE * b);
        if (cost >= least) continue;
        const off = distanceOf(points, at, entries, to);
        const square = off * off;
        cost += away * square * square;
        if (cost >= least) continue;
        for (let m = 0; m < neighbors; m++) {
          const more = distances[around[m]! + index]! - own[m]!;
          if (more > 0) cost += grain * more;
        }
        if (cost >= least) continue;
        least = cost;
        best = index;
      }
      if (best === current) continue;
      chosen[cell] = best;
      addError(far, columns, rows, x, y, {
        red: colors[best * 3]! - red,
        green: colors[best * 3 + 1]! - green,
        blue: colors[best * 3 + 2]! - blue,
      });
      stirred[cell] = 1;
      for (let side = 0; side < 4; side++) {
        const other = cell + sides[side]!;
        if (other >= 0 && other < chosen.length) stirred[other] = 1;
      }
    }
  }
}

function errorsOf(
  chosen: Int32Array,
  wanted: Float64Array,
  colors: Float64Array,
  takes: Uint8Array,
): Float64Array {
  const errors = new Float64Array(wanted.length);
  for (let cell = 0; cell < takes.length; cell++) {
    if (takes[cell] === 0) continue;
    for (let c = 0; c < 3; c++) {
      errors[cell * 3 + c] = colors[chosen[cell]! * 3 + c]! - wanted[cell * 3 + c]!;
    }
  }
  return errors;
}
