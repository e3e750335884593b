import type { Partition } from "./lloyd.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** Share of its cluster that a color has to hold to be the cluster's color, and how much more than any other. */
const LEAST_SHARE = 0.25, LEAST_LEAD = 1.5;
/** The farthest that it may lie from the middle: as far as soft edges draw that away. */
const NEAR = 0.08;

/**
 * Centers, each moved onto the one color that holds most of its cluster where there is one and it lies near: flat colors of logos
 * and drawings stay exactly what they are, whatever soft edges add to them.
 */
export function keepFlatColors(
  { points, weights }: WeightedPoints,
  { centers, members }: Partition,
): Float64Array {
  const count = centers.length / 3;
  const totals = new Float64Array(count);
  const firsts = new Int32Array(count);
  const first = new Float64Array(count), second = new Float64Array(count);
  for (let i = 0; i < members.length; i++) {
    const own = members[i]!, weight = weights[i]!;
    totals[own]! += weight;
    if (weight > first[own]!) {
      second[own] = first[own]!;
      first[own] = weight;
      firsts[own] = i;
    } else if (weight > second[own]!) second[own] = weight;
  }
  const kept = centers.slice();
  for (let c = 0; c < count; c++) {
    const leads = first[c]! > LEAST_SHARE * totals[c]! && first[c]! >= LEAST_LEAD * second[c]!;
    const at = firsts[c]! * 3;
    if (leads && isNear(points, at, centers, c * 3)) kept.set(points.subarray(at, at + 3), c * 3);
  }
  return kept;
}

function isNear(points: Float64Array, at: number, centers: Float64Array, c: number): boolean {
  const x = points[at]! - centers[c]!;
  const y = points[at + 1]! - centers[c + 1]!;
  const z = points[at + 2]! - centers[c + 2]!;
  return x * x + y * y + z * z < NEAR * NEAR;
}
