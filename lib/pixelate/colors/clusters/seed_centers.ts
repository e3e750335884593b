import type { Partition } from "./lloyd.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** Candidates for each center. */
const CANDIDATES = 3;
/** The golden ratio's fraction: its multiples, without whole parts, cover 0-1 evenly. */
const STRIDE = 0.6180339887498949;

/**
 * `count` centers to start from, each the point that takes away most of the cost among a few that are drawn where much of it lies.
 *
 * Greedy k-means++ (D. Arthur and S. Vassilvitskii, "k-means++: the advantages of careful seeding", 2007), with a sequence in the place
 * of chance: one input and one `turn` (0-1), one result.
 */
export function seedCenters(data: WeightedPoints, count: number, turn: number): Partition {
  const { points, weights } = data;
  const centers = new Float64Array(count * 3);
  const members = new Int32Array(weights.length);
  const costs = Float64Array.from(weights);
  let total = 0;
  for (let i = 0; i < costs.length; i++) total += costs[i]!;
  let draw = turn;
  for (let c = 0; c < count; c++) {
    let best = 0, least = Infinity;
    for (let i = 0; i < (c === 0 ? 1 : CANDIDATES); i++) {
      draw = (draw + STRIDE) % 1;
      const candidate = pick(costs, draw * total);
      const left = c === 0 ? 0 : costWith(data, costs, candidate);
      if (left < least) {
        least = left;
        best = candidate;
      }
    }
    const x = points[best * 3]!, y = points[best * 3 + 1]!, z = points[best * 3 + 2]!;
    centers[c * 3] = x;
    centers[c * 3 + 1] = y;
    centers[c * 3 + 2] = z;
    total = 0;
    for (let i = 0, at = 0; i < costs.length; i++, at += 3) {
      const dx = points[at]! - x, dy = points[at + 1]! - y, dz = points[at + 2]! - z;
      const cost = (dx * dx + dy * dy + dz * dz) * weights[i]!;
      if (c === 0 || cost < costs[i]!) {
        costs[i] = cost;
        members[i] = c;
      }
      total += costs[i]!;
    }
  }
  return { centers, members };
}

/** The place at which the running sum passes `mark`. */
function pick(costs: Float64Array, mark: number): number {
  let left = mark;
  for (let i = 0; i < costs.length; i++) {
    left -= costs[i]!;
    if (left < 0) return i;
  }
  return costs.length - 1;
}

function costWith({ points, weights }: WeightedPoints, costs: Float64Array, chosen: number) {
  const x = points[chosen * 3]!, y = points[chosen * 3 + 1]!, z = points[chosen * 3 + 2]!;
  let sum = 0;
  for (let i = 0, at = 0; i < costs.length; i++, at += 3) {
    const dx = points[at]! - x, dy = points[at + 1]! - y, dz = points[at + 2]! - z;
    const cost = (dx * dx + dy * dy + dz * dz) * weights[i]!;
    sum += cost < costs[i]! ? cost : costs[i]!;
  }
  return sum;
}
