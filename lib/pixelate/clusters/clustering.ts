import { listNeighbors } from "./neighbor_lists.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** Centres and what lies nearest to each. */
export interface Clustering {
  /** 3 numbers a centre. */
  readonly centers: Float64Array;
  /** For each point the index of its nearest centre. */
  readonly nearest: Int32Array;
  /** And of the second nearest. */
  readonly second: Int32Array;
  /** For each centre the weight of its points and their weighted sums of x, y, z. */
  readonly sums: Float64Array;
  /** For each centre how much `cost` would rise without it. */
  readonly losses: Float64Array;
  /** Weighted sum of squared distances from the points to their nearest centres. */
  readonly cost: number;
}

/**
 * Gives each point to its nearest centre.
 *
 * `guess` is where the points lay before: by the triangle inequality only centres less than twice as far from the guessed centre
 * as the point is can be nearer, so a few distances are computed in place of all (after C. Elkan 2003).
 */
export function clusterAround(
  { points, weights }: WeightedPoints,
  centers: Float64Array,
  guess: Int32Array,
): Clustering {
  const count = centers.length / 3;
  const { length, indices, distances } = listNeighbors(centers);
  const complete = length === count - 1;
  const nearest = new Int32Array(guess.length);
  const runnersUp = new Int32Array(guess.length);
  const sums = new Float64Array(count * 4);
  const losses = new Float64Array(count);
  let cost = 0;
  for (let i = 0, at = 0; at < points.length; i++, at += 3) {
    const x = points[at]!, y = points[at + 1]!, z = points[at + 2]!;
    const start = guess[i]!;
    let dx = centers[start * 3]! - x, dy = centers[start * 3 + 1]! - y;
    let dz = centers[start * 3 + 2]! - z;
    let best = start, next = start, first = dx * dx + dy * dy + dz * dz, second = Infinity;
    const away = Math.sqrt(first);
    let reach = Infinity;
    let k = start * length;
    const end = k + length;
    for (; k < end; k++) {
      if (distances[k]! - away > reach) break;
      const other = indices[k]!;
      dx = centers[other * 3]! - x;
      dy = centers[other * 3 + 1]! - y;
      dz = centers[other * 3 + 2]! - z;
      const distance = dx * dx + dy * dy + dz * dz;
      if (distance < first) {
        second = first;
        first = distance;
        next = best;
        best = other;
      } else if (distance < second) {
        second = distance;
        next = other;
      } else continue;
      reach = Math.sqrt(second);
    }
    if (k === end && !complete) {
      first = second = Infinity;
      for (let other = 0; other < count; other++) {
        dx = centers[other * 3]! - x;
        dy = centers[other * 3 + 1]! - y;
        dz = centers[other * 3 + 2]! - z;
        const distance = dx * dx + dy * dy + dz * dz;
        if (distance < first) {
          second = first;
          first = distance;
          next = best;
          best = other;
        } else if (distance < second) {
          second = distance;
          next = other;
        }
      }
    }
    const weight = weights[i]!;
    nearest[i] = best;
    runnersUp[i] = next;
    cost += first * weight;
    losses[best]! += (second - first) * weight;
    const s = best * 4;
    sums[s]! += weight;
    sums[s + 1]! += x * weight;
    sums[s + 2]! += y * weight;
    sums[s + 3]! += z * weight;
  }
  return { centers, nearest, second: runnersUp, sums, losses, cost };
}
