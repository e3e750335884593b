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
  let draw = turn;
  for (let c = 0; c < count; c++) {
    const total = costs.reduce((sum, cost) => sum + cost, 0);
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
    centers.set(points.subarray(best * 3, best * 3 + 3), c * 3);
    for (let i = 0; i < costs.length; i++) {
      const cost = distance(points, i, best) * weights[i]!;
      if (c > 0 && cost >= costs[i]!) continue;
      costs[i] = cost;
      members[i] = c;
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

function costWith({ points, weights }: WeightedPoints, costs: Float64Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < costs.length; i++) {
    sum += Math.min(costs[i]!, distance(points, i, at) * weights[i]!);
  }
  return sum;
}

/** Squared distance of two of the points. */
function distance(points: Float64Array, i: number, k: number): number {
  const x = points[i * 3]! - points[k * 3]!;
  const y = points[i * 3 + 1]! - points[k * 3 + 1]!;
  const z = points[i * 3 + 2]! - points[k * 3 + 2]!;
  return x * x + y * y + z * z;
}
