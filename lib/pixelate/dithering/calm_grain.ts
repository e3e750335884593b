import { oklabSlopes } from "@/lib/color/oklab_slope.ts";
import { blockMeans } from "./block_means.ts";
import type { DitherCells, DitherPalette } from "./colors.ts";
import { addError, blurErrors, OWN_SHARE } from "./far_error.ts";
import { distanceOf, type NearColors, nearColorsIn } from "./near_colors.ts";
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
  /** Of the square of how much farther than near a cell lies from its own color on the axes of hue. */
  readonly hue: number;
  /** Of each change: so the regular patterns that error diffusion makes in plain areas stay, where others are hardly better. */
  readonly change: number;
}

/** How far a color may lie from a cell's own on the axes of hue and still be near: ten times what is just seen. */
const NEAR_HUE = 0.12;
/** Times that cells are gone over: more gain little. */
const ROUNDS = 2;
/** Colors that each cell may change to, those nearest to the one it has: more gain little, too. */
const CANDIDATES = 8;
/** Cells along a side of the blocks whose mean colors tell how light is weighed. */
const BLOCK = 4;

/**
 * Goes over dithered cells and gives each the color that costs least together with those around it, in place. So dots that the tone
 * does not need go, and others move to where they disturb less, or to colors that keep to the hue.
 *
 * It is M. Analoui and J. P. Allebach's "Model-based halftoning using direct binary search" (1992) in colors: differences in linear
 * light are weighed by the slope of OKLab at the mean color around a cell, so that what a change gains follows from sums at hand.
 *
 * @param takes 1 for each cell that may change; the error of others does not count.
 */
export function calmGrain(
  chosen: Int32Array,
  cells: DitherCells,
  palette: DitherPalette,
  takes: Uint8Array,
  costs: Costs,
): void {
  const { columns, rows } = cells;
  const { linear: colors } = palette;
  const wanted = withinReach(cells.points, palette);
  const slopes = oklabSlopes(blockMeans(wanted, takes, columns, rows, BLOCK));
  const far = blurErrors(errorsOf(chosen, wanted, colors, takes), columns, rows);
  const near = nearColorsIn(palette.points, CANDIDATES);
  for (const index of chosen) if (index >= 0) near.prepare(index);
  const bestAt = bestColors(chosen, cells, palette, { slopes, far, near }, costs);
  // A cell is worth another look once something beside it has changed.
  const stirred = new Uint8Array(chosen.length).fill(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (let cell = 0; cell < chosen.length; cell++) {
      if (takes[cell] === 0 || stirred[cell] === 0) continue;
      stirred[cell] = 0;
      const current = chosen[cell]!, best = bestAt(cell);
      if (best === current) continue;
      chosen[cell] = best;
      near.prepare(best);
      const column = cell % columns, row = (cell - column) / columns;
      addError(far, columns, rows, column, row, {
        red: colors[best * 3]! - colors[current * 3]!,
        green: colors[best * 3 + 1]! - colors[current * 3 + 1]!,
        blue: colors[best * 3 + 2]! - colors[current * 3 + 2]!,
      });
      stirred[cell] = 1;
      if (column > 0) stirred[cell - 1] = 1;
      if (column + 1 < columns) stirred[cell + 1] = 1;
      if (row > 0) stirred[cell - columns] = 1;
      if (row + 1 < rows) stirred[cell + columns] = 1;
    }
  }
}

interface Sums {
  /** How OKLab changes with light, for each block of cells. */
  readonly slopes: Float64Array;
  /** The error of cells, blurred. */
  readonly far: Float64Array;
  readonly near: NearColors;
}

/** Gets ready to tell for a cell the color that costs least while all others stay: once for each cell, so that engines compile it early. */
function bestColors(
  chosen: Int32Array,
  { columns, rows, points }: DitherCells,
  { linear: colors, points: entries }: DitherPalette,
  { slopes, far, near: { distances, nearest, count } }: Sums,
  { grain, away, hue, change }: Costs,
): (cell: number) => number {
  const { across, down } = differencesOf(points, columns);
  const size = entries.length / 3;
  const blocks = Math.ceil(columns / BLOCK);
  return (cell) => {
    const column = cell % columns, row = (cell - column) / columns, at = cell * 3;
    // The colors to all sides and how far those cells differ in the picture; where there is none, nothing differs more.
    const left = column > 0 ? chosen[cell - 1]! : -1;
    const right = column + 1 < columns ? chosen[cell + 1]! : -1;
    const above = row > 0 ? chosen[cell - columns]! : -1;
    const below = row + 1 < rows ? chosen[cell + columns]! : -1;
    const leftOwn = left < 0 ? Infinity : across[cell - 1]!;
    const rightOwn = right < 0 ? Infinity : across[cell]!;
    const aboveOwn = above < 0 ? Infinity : down[cell - columns]!;
    const belowOwn = below < 0 ? Infinity : down[cell]!;
    const leftRow = left < 0 ? 0 : left * size, rightRow = right < 0 ? 0 : right * size;
    const aboveRow = above < 0 ? 0 : above * size, belowRow = below < 0 ? 0 : below * size;
    const current = chosen[cell]!;
    const red = colors[current * 3]!;
    const green = colors[current * 3 + 1]!;
    const blue = colors[current * 3 + 2]!;
    const s = (Math.floor(row / BLOCK) * blocks + Math.floor(column / BLOCK)) * 9;
    const Lr = slopes[s]!, Lg = slopes[s + 1]!, Lb = slopes[s + 2]!;
    const ar = slopes[s + 3]!, ag = slopes[s + 4]!, ab = slopes[s + 5]!;
    const br = slopes[s + 6]!, bg = slopes[s + 7]!, bb = slopes[s + 8]!;
    const farRed = 2 * far[at]!, farGreen = 2 * far[at + 1]!, farBlue = 2 * far[at + 2]!;
    const farL = Lr * farRed + Lg * farGreen + Lb * farBlue;
    const farA = ar * farRed + ag * farGreen + ab * farBlue;
    const farB = br * farRed + bg * farGreen + bb * farBlue;
    const ownX = points[at]!, ownY = points[at + 1]!, ownZ = points[at + 2]!;
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
      const x = entries[to]! - ownX, y = entries[to + 1]! - ownY, z = entries[to + 2]! - ownZ;
      const aside = y * y + z * z, square = x * x + aside;
      cost += away * square * square;
      if (aside > NEAR_HUE * NEAR_HUE) {
        const strays = Math.sqrt(aside) - NEAR_HUE;
        cost += hue * strays * strays;
      }
      if (cost >= least) continue;
      cost += grain *
        (excess(distances[leftRow + index]!, leftOwn) +
          excess(distances[rightRow + index]!, rightOwn) +
          excess(distances[aboveRow + index]!, aboveOwn) +
          excess(distances[belowRow + index]!, belowOwn));
      if (n < 0) cost -= change;
      if (cost >= least) continue;
      least = cost;
      best = index;
    }
    return best;
  };
}

function excess(value: number, limit: number): number {
  return value > limit ? value - limit : 0;
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

/** How far each cell differs from that to its right and from that below; of no meaning at the borders. */
function differencesOf(
  points: Float64Array,
  columns: number,
): Readonly<Record<"across" | "down", Float64Array>> {
  const cells = points.length / 3;
  const across = new Float64Array(cells), down = new Float64Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    const at = cell * 3;
    if (cell + 1 < cells) across[cell] = distanceOf(points, at, points, at + 3);
    if (cell + columns < cells) down[cell] = distanceOf(points, at, points, at + columns * 3);
  }
  return { across, down };
}
