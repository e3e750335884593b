import type { Clustering } from "./clustering.ts";
import { principalAxis } from "./principal_axis.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** A cut through a cluster along its axis takes away so much of the variance along it: 2/π in a normal distribution. */
const CUT_GAIN = 2 / Math.PI;

/** Centers ranked by what their places are worth. */
export interface Exchanges {
  /** Centers, the least missed first. */
  readonly idle: readonly number[];
  /** Clusters, the one whose cut gains most first, with where its two centers would go. */
  readonly wide: readonly Cut[];
  readonly losses: Float64Array;
}

interface Cut {
  readonly center: number;
  readonly gain: number;
  readonly mean: readonly number[];
  /** From the mean to each of the new centers. */
  readonly step: readonly number[];
}

/** Ranks centers for exchanges. */
export function rankExchanges(data: WeightedPoints, clustering: Clustering): Exchanges {
  const { losses, sums } = clustering;
  const count = losses.length;
  const idle = Array.from({ length: count }, (_, i) => i)
    .sort((one, other) => losses[one]! - losses[other]! || one - other);
  const spreads = spreadsOf(data, clustering);
  const wide = Array.from({ length: count }, (_, center) => cutOf(sums, spreads, center))
    .sort((one, other) => other.gain - one.gain || one.center - other.center);
  return { idle, wide, losses };
}

/** For each cluster the weighted sums of xx, yy, zz, xy, xz, yz about its center. */
function spreadsOf({ points, weights }: WeightedPoints, { centers, nearest }: Clustering) {
  const spreads = new Float64Array(centers.length * 2);
  for (let i = 0; i < nearest.length; i++) {
    const c = nearest[i]!, weight = weights[i]!;
    const x = points[i * 3]! - centers[c * 3]!;
    const y = points[i * 3 + 1]! - centers[c * 3 + 1]!;
    const z = points[i * 3 + 2]! - centers[c * 3 + 2]!;
    const s = c * 6;
    spreads[s]! += x * x * weight;
    spreads[s + 1]! += y * y * weight;
    spreads[s + 2]! += z * z * weight;
    spreads[s + 3]! += x * y * weight;
    spreads[s + 4]! += x * z * weight;
    spreads[s + 5]! += y * z * weight;
  }
  return spreads;
}

function cutOf(sums: Float64Array, spreads: Float64Array, center: number): Cut {
  const weight = sums[center * 4]!;
  if (weight === 0) return { center, gain: 0, mean: [0, 0, 0], step: [0, 0, 0] };
  const mean = [1, 2, 3].map((d) => sums[center * 4 + d]! / weight);
  const at = center * 6;
  const { axis, variance } = principalAxis(
    spreads[at]!,
    spreads[at + 1]!,
    spreads[at + 2]!,
    spreads[at + 3]!,
    spreads[at + 4]!,
    spreads[at + 5]!,
  );
  const gain = CUT_GAIN * variance;
  const reach = Math.sqrt(gain / weight);
  return { center, gain, mean, step: axis.map((part) => part * reach) };
}

/**
 * Centers after up to `most` moves, where idle ones join wide clusters, from the `skipIdle`th idle and the `skipWide`th wide on; null
 * where no move promises to gain.
 */
export function exchangeCenters(
  centers: Float64Array,
  { idle, wide, losses }: Exchanges,
  most: number,
  skipIdle: number,
  skipWide: number,
): Float64Array | null {
  const next = centers.slice();
  const touched = new Uint8Array(losses.length);
  let from = skipIdle;
  let moved = 0;
  for (let i = skipWide; i < wide.length && moved < most; i++) {
    const { center, gain, mean, step } = wide[i]!;
    if (touched[center]) continue;
    while (from < idle.length && (touched[idle[from]!] || idle[from] === center)) from++;
    const mover = idle[from];
    if (mover === undefined || losses[mover]! >= gain * SLACK) break;
    touched[center] = touched[mover] = 1;
    for (let d = 0; d < 3; d++) {
      next[mover * 3 + d] = mean[d]! - step[d]!;
      next[center * 3 + d] = mean[d]! + step[d]!;
    }
    moved++;
  }
  return moved > 0 ? next : null;
}

/** Estimates are rough: moves are tried although they promise a small loss. */
const SLACK = 3;
