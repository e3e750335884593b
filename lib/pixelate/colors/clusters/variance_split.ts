import { principalAxis } from "./principal_axis.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** Places along the axis of a cluster at which it may be cut. */
const CUTS = 64;

/** A run of `order` with its moments. */
interface Cluster {
  readonly from: number;
  readonly to: number;
  readonly mean: readonly number[];
  readonly axis: readonly number[];
  /** Weighted variance along the axis: what a cut can take away. */
  readonly spread: number;
}

/** Centers, 3 numbers each, and for each point the index of the one to whose cluster it belongs. */
export interface Split {
  readonly centers: Float64Array;
  readonly members: Int32Array;
}

/**
 * At most `count` centers, found by cutting the cluster with the greatest variance along its principal axis,
 * where the two parts' variance together is least, until there are enough.
 *
 * After Xiaolin Wu, "Color quantization by dynamic programming and principal analysis" (1992), one cut at a time.
 */
export function splitByVariance(data: WeightedPoints, count: number): Split {
  const order = Int32Array.from({ length: data.points.length / 3 }, (_, i) => i);
  const spare = new Int32Array(order.length);
  const clusters = order.length === 0 || count < 1 ? [] : [describe(data, order, 0, order.length)];
  while (clusters.length < count) {
    let widest = 0;
    for (let i = 1; i < clusters.length; i++) {
      if (clusters[i]!.spread > clusters[widest]!.spread) widest = i;
    }
    const cluster = clusters[widest];
    if (!cluster || !(cluster.spread > 1e-12)) break;
    const middle = cut(data, order, spare, cluster);
    if (middle === cluster.from || middle === cluster.to) break;
    clusters[widest] = describe(data, order, cluster.from, middle);
    clusters.push(describe(data, order, middle, cluster.to));
  }
  // From dark to light, as later steps order them again and again.
  clusters.sort((one, other) => one.mean[0]! - other.mean[0]! || one.from - other.from);
  const members = new Int32Array(order.length);
  clusters.forEach(({ from, to }, c) => {
    for (let k = from; k < to; k++) members[order[k]!] = c;
  });
  return { centers: Float64Array.from(clusters.flatMap(({ mean }) => mean)), members };
}

function describe(
  { points, weights }: WeightedPoints,
  order: Int32Array,
  from: number,
  to: number,
): Cluster {
  let total = 0, x = 0, y = 0, z = 0;
  for (let k = from; k < to; k++) {
    const i = order[k]!, weight = weights[i]!;
    total += weight;
    x += points[i * 3]! * weight;
    y += points[i * 3 + 1]! * weight;
    z += points[i * 3 + 2]! * weight;
  }
  x /= total, y /= total, z /= total;
  let xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0;
  for (let k = from; k < to; k++) {
    const i = order[k]!, weight = weights[i]!;
    const dx = points[i * 3]! - x, dy = points[i * 3 + 1]! - y, dz = points[i * 3 + 2]! - z;
    xx += dx * dx * weight;
    yy += dy * dy * weight;
    zz += dz * dz * weight;
    xy += dx * dy * weight;
    xz += dx * dz * weight;
    yz += dy * dz * weight;
  }
  const { axis, variance } = principalAxis(xx, yy, zz, xy, xz, yz);
  return { from, to, mean: [x, y, z], axis, spread: variance };
}

/** Orders the cluster's points so that those before the cut come first; returns where the others begin. */
function cut(
  { points, weights }: WeightedPoints,
  order: Int32Array,
  spare: Int32Array,
  { from, to, mean, axis }: Cluster,
): number {
  const along = (i: number) =>
    (points[i * 3]! - mean[0]!) * axis[0]! + (points[i * 3 + 1]! - mean[1]!) * axis[1]! +
    (points[i * 3 + 2]! - mean[2]!) * axis[2]!;
  let low = Infinity, high = -Infinity;
  for (let k = from; k < to; k++) {
    const place = along(order[k]!);
    if (place < low) low = place;
    if (place > high) high = place;
  }
  const scale = CUTS / (high - low);
  const slotOf = (i: number) => Math.min(CUTS - 1, Math.floor((along(i) - low) * scale));
  const sums = new Float64Array(CUTS);
  const totals = new Float64Array(CUTS);
  for (let k = from; k < to; k++) {
    const i = order[k]!, slot = slotOf(i);
    sums[slot]! += along(i) * weights[i]!;
    totals[slot]! += weights[i]!;
  }
  const border = bestCut(sums, totals);
  let left = from, right = 0;
  for (let k = from; k < to; k++) {
    const i = order[k]!;
    if (slotOf(i) < border) order[left++] = i;
    else spare[right++] = i;
  }
  order.set(spare.subarray(0, right), left);
  return left;
}

/** The slot before which a cut leaves the least variance. Places are counted from the mean, so both sides' sums are opposite. */
function bestCut(sums: Float64Array, totals: Float64Array): number {
  const all = totals.reduce((sum, total) => sum + total, 0);
  let best = 1, most = -1, sum = 0, weight = 0;
  for (let slot = 1; slot < CUTS; slot++) {
    sum += sums[slot - 1]!;
    weight += totals[slot - 1]!;
    if (weight === 0 || weight === all) continue;
    const between = sum * sum / weight + sum * sum / (all - weight);
    if (between > most) {
      most = between;
      best = slot;
    }
  }
  return best;
}
