import { nearestIn } from "@/lib/color/nearest.ts";
import { principalAxis } from "./principal_axis.ts";
import { splitByVariance } from "./variance_split.ts";
import type { WeightedPoints } from "./weighted_points.ts";

export interface KMeansOptions {
  /** Centres that stay where they are, 3 numbers each; they count among `count`. */
  readonly locked?: Float64Array;
  /** Times that centres are moved to where they are needed more. */
  readonly swaps?: number;
}

/** Rounds of Lloyd's iteration after the start, after each exchange of centres, and in the end. */
const FIRST_ROUNDS = 6;
const SWAP_ROUNDS = 3;
const LAST_ROUNDS = 12;

/** Places for centres and what lies around them. */
interface Clustering {
  readonly centers: Float64Array;
  /** For each centre 10 numbers of its cluster: weight, sums of x, y, z, and of xx, yy, zz, xy, xz, yz. */
  readonly moments: Float64Array;
  /** Weighted sum of squared distances. */
  readonly cost: number;
}

/**
 * Places at most `count` centres so that the weighted sum of squared distances from each point to its nearest centre is small.
 *
 * Splitting by variance starts, Lloyd's iteration follows, and in between centres that are hardly missed are put where a
 * cluster is wide (as in P. Fränti, "Random swap" 2018, though by estimate in place of chance): one input, one result.
 */
export function kMeans(
  data: WeightedPoints,
  count: number,
  { locked = new Float64Array(), swaps = 8 }: KMeansOptions = {},
): Float64Array {
  const fixed = locked.length / 3;
  const free = splitByVariance(data, count - fixed);
  const start = new Float64Array(locked.length + free.length);
  start.set(locked);
  start.set(free, locked.length);
  let best = refine(data, start, fixed, FIRST_ROUNDS);
  let moves = Math.max(1, (free.length / 3) >> 3);
  for (let tried = 0; tried < swaps; tried++) {
    const exchanged = exchange(best, fixed, moves);
    if (!exchanged) break;
    const next = refine(data, exchanged, fixed, SWAP_ROUNDS);
    if (next.cost < best.cost) best = next;
    else if (moves > 1) moves >>= 1;
    else break;
  }
  return refine(data, best.centers, fixed, LAST_ROUNDS).centers;
}

/** Lloyd's iteration: every point to its nearest centre, every centre to the mean of its points, so many times. */
function refine(
  data: WeightedPoints,
  start: Float64Array,
  fixed: number,
  rounds: number,
): Clustering {
  let centers = start;
  let clustering = measure(data, centers);
  for (let round = 0; round < rounds; round++) {
    const { moments, cost } = clustering;
    centers = centers.slice();
    for (let c = fixed, m = fixed * 10; m < moments.length; c++, m += 10) {
      const weight = moments[m]!;
      if (weight === 0) continue;
      centers[c * 3] = moments[m + 1]! / weight;
      centers[c * 3 + 1] = moments[m + 2]! / weight;
      centers[c * 3 + 2] = moments[m + 3]! / weight;
    }
    clustering = measure(data, centers);
    if (clustering.cost > cost * (1 - 1e-4)) break;
  }
  return clustering;
}

function measure({ points, weights }: WeightedPoints, centers: Float64Array): Clustering {
  const nearest = nearestIn(centers);
  const moments = new Float64Array(centers.length / 3 * 10);
  let cost = 0;
  for (let i = 0, at = 0; at < points.length; i++, at += 3) {
    const x = points[at]!, y = points[at + 1]!, z = points[at + 2]!, weight = weights[i]!;
    const c = nearest(x, y, z);
    const dx = x - centers[c * 3]!, dy = y - centers[c * 3 + 1]!, dz = z - centers[c * 3 + 2]!;
    cost += (dx * dx + dy * dy + dz * dz) * weight;
    const m = c * 10;
    moments[m]! += weight;
    moments[m + 1]! += x * weight;
    moments[m + 2]! += y * weight;
    moments[m + 3]! += z * weight;
    moments[m + 4]! += x * x * weight;
    moments[m + 5]! += y * y * weight;
    moments[m + 6]! += z * z * weight;
    moments[m + 7]! += x * y * weight;
    moments[m + 8]! += x * z * weight;
    moments[m + 9]! += y * z * weight;
  }
  return { centers, moments, cost };
}

/** A cut through a cluster along its axis takes away so much of the variance along it: 2/π in a normal distribution. */
const CUT_GAIN = 2 / Math.PI;

/**
 * Takes up to `most` centres from where they are missed least and puts each beside that of a wide cluster, as long as the
 * estimates promise a gain; null if they promise none.
 */
function exchange({ centers, moments }: Clustering, fixed: number, most: number) {
  const count = centers.length / 3;
  const losses = Float64Array.from({ length: count }, (_, c) => c < fixed ? Infinity : loss(c));
  const splits = Array.from({ length: count }, (_, c) => ({ c, ...split(c) }))
    .sort((one, other) => other.gain - one.gain || one.c - other.c);
  const next = centers.slice();
  const touched = new Uint8Array(count);
  let moved = 0;
  for (const { c, gain, axis, reach } of splits) {
    if (moved === most) break;
    if (touched[c]) continue;
    let least = -1;
    for (let other = 0; other < count; other++) {
      if (other === c || touched[other] || losses[other] === Infinity) continue;
      if (least < 0 || losses[other]! < losses[least]!) least = other;
    }
    if (least < 0 || losses[least]! >= gain) break;
    touched[c] = touched[least] = 1;
    for (let d = 0; d < 3; d++) {
      const mean = moments[c * 10 + 1 + d]! / moments[c * 10]!;
      const step = axis[d]! * reach;
      next[least * 3 + d] = mean - step;
      if (c >= fixed) next[c * 3 + d] = mean + step;
    }
    moved++;
  }
  return moved > 0 ? next : null;

  /** What it costs to give the cluster's points to the nearest other centre. */
  function loss(c: number): number {
    let nearest = Infinity, weight = 0;
    for (let other = 0; other < count; other++) {
      if (other === c) continue;
      const dx = centers[c * 3]! - centers[other * 3]!;
      const dy = centers[c * 3 + 1]! - centers[other * 3 + 1]!;
      const dz = centers[c * 3 + 2]! - centers[other * 3 + 2]!;
      const distance = dx * dx + dy * dy + dz * dz;
      if (distance < nearest) {
        nearest = distance;
        weight = moments[other * 10]!;
      }
    }
    const own = moments[c * 10]!;
    return own === 0 ? 0 : own * weight / (own + weight) * nearest;
  }

  function split(c: number) {
    const m = c * 10;
    const weight = moments[m]!;
    if (weight === 0) return { gain: 0, axis: [1, 0, 0], reach: 0 };
    const x = moments[m + 1]! / weight, y = moments[m + 2]! / weight, z = moments[m + 3]! / weight;
    const { axis, variance } = principalAxis(
      moments[m + 4]! - x * x * weight,
      moments[m + 5]! - y * y * weight,
      moments[m + 6]! - z * z * weight,
      moments[m + 7]! - x * y * weight,
      moments[m + 8]! - x * z * weight,
      moments[m + 9]! - y * z * weight,
    );
    return { gain: CUT_GAIN * variance, axis, reach: Math.sqrt(CUT_GAIN * variance / weight) };
  }
}
