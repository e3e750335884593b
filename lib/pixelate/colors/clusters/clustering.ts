import { rankColors } from "@/lib/color/rank_colors.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** Centers and what lies nearest to each. */
export interface Clustering {
  /** 3 numbers a center. */
  readonly centers: Float64Array;
  /** For each point the index of its nearest center. */
  readonly nearest: Int32Array;
  /** And of the second nearest. */
  readonly second: Int32Array;
  /** For each center the weight of its points and their weighted sums of x, y, z. */
  readonly sums: Float64Array;
  /** For each center how much `cost` would rise without it. */
  readonly losses: Float64Array;
  /** Weighted sum of squared distances from the points to their nearest centers. */
  readonly cost: number;
}

/**
 * Gives each point to its nearest center.
 *
 * The search goes up and down in lightness from `guess`, where the point lay before, and ends where the difference in lightness
 * alone is more than the distance to the second nearest: a few distances are computed in place of all.
 */
export function clusterAround(
  { points, weights }: WeightedPoints,
  centers: Float64Array,
  guess: Int32Array,
): Clustering {
  const count = centers.length / 3;
  const { ranked, indices, ranks } = rankColors(centers);
  const nearest = new Int32Array(guess.length);
  const runnersUp = new Int32Array(guess.length);
  const sums = new Float64Array(count * 4);
  const losses = new Float64Array(count);
  let cost = 0;
  for (let i = 0, at = 0; at < points.length; i++, at += 3) {
    const x = points[at]!, y = points[at + 1]!, z = points[at + 2]!;
    const start = ranks[guess[i]!]!;
    let dx = ranked[start * 3]! - x;
    let dy = ranked[start * 3 + 1]! - y, dz = ranked[start * 3 + 2]! - z;
    let best = start, next = start, first = dx * dx + dy * dy + dz * dz, second = Infinity;
    for (let step = -1; step <= 1; step += 2) {
      for (let rank = start + step; rank >= 0 && rank < count; rank += step) {
        dx = ranked[rank * 3]! - x;
        if (dx * step > 0 && dx * dx >= second) break;
        dy = ranked[rank * 3 + 1]! - y;
        dz = ranked[rank * 3 + 2]! - z;
        const distance = dx * dx + dy * dy + dz * dz;
        if (distance < first) {
          second = first;
          first = distance;
          next = best;
          best = rank;
        } else if (distance < second) {
          second = distance;
          next = rank;
        }
      }
    }
    const weight = weights[i]!;
    const own = indices[best]!;
    nearest[i] = own;
    runnersUp[i] = indices[next]!;
    cost += first * weight;
    losses[own]! += (second - first) * weight;
    const s = own * 4;
    sums[s]! += weight;
    sums[s + 1]! += x * weight;
    sums[s + 2]! += y * weight;
    sums[s + 3]! += z * weight;
  }
  return { centers, nearest, second: runnersUp, sums, losses, cost };
}
