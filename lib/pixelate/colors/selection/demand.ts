import { rankColors } from "@/lib/color/rank_colors.ts";
import type { CondensedPoints } from "../clusters/weighted_points.ts";

/** Colors of a picture and the palette's entries that may stand for them. */
export interface Demand {
  /** Where colors are matched, 3 numbers a point. */
  readonly points: Float64Array;
  readonly weights: Float64Array;
  /** The palette from dark to light, likewise, 3 numbers an entry. */
  readonly entries: Float64Array;
  /** For each of these entries its index in the palette. */
  readonly indices: Int32Array;
  /** For each point the first entry that is lighter. */
  readonly places: Int32Array;
}

/** Prepares the choice among the entries of `palette` (where colors are matched, 3 numbers each). */
export function demandOf({ points, weights }: CondensedPoints, palette: Float64Array): Demand {
  const { ranked: entries, indices } = rankColors(palette);
  const places = new Int32Array(weights.length);
  for (let i = 0; i < places.length; i++) places[i] = firstLighter(entries, points[i * 3]!);
  return { points, weights, entries, indices, places };
}

function firstLighter(entries: Float64Array, light: number): number {
  let low = 0, high = entries.length / 3;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle * 3]! > light) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Squared distance of a point from an entry. */
export function distanceTo({ points, entries }: Demand, point: number, entry: number): number {
  const dL = points[point * 3]! - entries[entry * 3]!;
  const da = points[point * 3 + 1]! - entries[entry * 3 + 1]!;
  const db = points[point * 3 + 2]! - entries[entry * 3 + 2]!;
  return dL * dL + da * da + db * db;
}

/** The first of the entries that differ in lightness from a point by less than `reach`; those that follow may, too. */
export function firstWithin({ points, entries, places }: Demand, point: number, reach: number) {
  const least = points[point * 3]! - reach;
  let entry = places[point]!;
  while (entry > 0 && entries[entry * 3 - 3]! > least) entry--;
  return entry;
}
