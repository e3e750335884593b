import { rankColors, type RankedColors } from "@/lib/color/rank_colors.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** Centers (3 numbers each) and for each point the index of the one whose cluster it belongs to. */
export interface Partition {
  readonly centers: Float64Array;
  readonly members: Int32Array;
}

/** A round that takes away less than this share of the cost is the last. */
const LITTLE = 1e-4;
/** In every other round centers go so many times as far as the means: they come to rest in fewer rounds. */
const OVERSHOOT = 1.7;

/**
 * Lloyd's iteration: every point to its nearest center, every center to the mean of its points, so many times or until that gains
 * little. Neither of the given arrays is changed.
 *
 * @param limit Null is returned once centers that have been moved still cost more than this.
 */
export function lloyd(
  data: WeightedPoints,
  start: Float64Array,
  guess: Int32Array,
  rounds: number,
): Partition;
export function lloyd(
  data: WeightedPoints,
  start: Float64Array,
  guess: Int32Array,
  rounds: number,
  limit: number,
): Partition | null;
export function lloyd(
  data: WeightedPoints,
  start: Float64Array,
  guess: Int32Array,
  rounds: number,
  limit = Infinity,
): Partition | null {
  const centers = start.slice();
  const members = guess.slice();
  const sums = new Float64Array(centers.length / 3 * 4);
  let last = Infinity;
  for (let round = 0; round < rounds; round++) {
    const cost = assign(data, rankColors(centers), members, sums);
    if (round > 0 && cost > limit) return null;
    const isLast = round === rounds - 1 || cost > last * (1 - LITTLE);
    moveToMeans(centers, sums, isLast ? 1 : OVERSHOOT);
    if (isLast) break;
    last = cost;
  }
  return { centers, members };
}

/** Gives each point to its nearest center and sums up the points of each; returns the cost. */
function assign(
  { points, weights }: WeightedPoints,
  { ranked, indices, ranks, safe }: RankedColors,
  members: Int32Array,
  sums: Float64Array,
): number {
  const count = ranks.length;
  sums.fill(0);
  let cost = 0;
  for (let i = 0, at = 0; i < members.length; i++, at += 3) {
    const x = points[at]!, y = points[at + 1]!, z = points[at + 2]!;
    const start = ranks[members[i]!]!;
    let dx = ranked[start * 3]! - x;
    let dy = ranked[start * 3 + 1]! - y, dz = ranked[start * 3 + 2]! - z;
    let best = start, least = dx * dx + dy * dy + dz * dz;
    if (least > safe[start]!) {
      for (let rank = start - 1; rank >= 0; rank--) {
        dx = x - ranked[rank * 3]!;
        if (dx > 0 && dx * dx >= least) break;
        dy = ranked[rank * 3 + 1]! - y;
        dz = ranked[rank * 3 + 2]! - z;
        const distance = dx * dx + dy * dy + dz * dz;
        if (distance < least) {
          least = distance;
          best = rank;
        }
      }
      for (let rank = start + 1; rank < count; rank++) {
        dx = ranked[rank * 3]! - x;
        if (dx > 0 && dx * dx >= least) break;
        dy = ranked[rank * 3 + 1]! - y;
        dz = ranked[rank * 3 + 2]! - z;
        const distance = dx * dx + dy * dy + dz * dz;
        if (distance < least) {
          least = distance;
          best = rank;
        }
      }
    }
    const own = indices[best]!;
    const weight = weights[i]!;
    members[i] = own;
    cost += least * weight;
    sums[own * 4]! += weight;
    sums[own * 4 + 1]! += x * weight;
    sums[own * 4 + 2]! += y * weight;
    sums[own * 4 + 3]! += z * weight;
  }
  return cost;
}

function moveToMeans(centers: Float64Array, sums: Float64Array, step: number): void {
  for (let c = 0; c < sums.length / 4; c++) {
    const weight = sums[c * 4]!;
    if (weight === 0) continue;
    for (let d = 0; d < 3; d++) {
      const mean = sums[c * 4 + 1 + d]! / weight;
      centers[c * 3 + d]! += step * (mean - centers[c * 3 + d]!);
    }
  }
}
