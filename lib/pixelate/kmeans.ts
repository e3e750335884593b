/** Weighted points in a space of three dimensions. */
export interface WeightedPoints {
  /** 3 numbers a point. */
  readonly points: Float64Array;
  readonly weights: ArrayLike<number>;
}

/** Rounds of Lloyd's iteration at most. */
const ROUNDS = 20;

/**
 * Places `count` centres so that the weighted sum of squared distances from each point to its nearest centre is small.
 *
 * Clusters of greatest variance are split along their principal axis until there are enough; Lloyd's iteration follows.
 * Without chance: one input, one result. At most `count` centres; fewer where there are fewer different points.
 */
export function kMeans(data: WeightedPoints, count: number): Float64Array {
  let centers = splitByVariance(data, count);
  for (let round = 0; round < ROUNDS; round++) {
    const { moved, next } = lloyd(data, centers);
    centers = next;
    if (moved < 1e-8) break;
  }
  return centers;
}

function lloyd({ points, weights }: WeightedPoints, centers: Float64Array) {
  const count = centers.length / 3;
  const sums = new Float64Array(count * 4);
  for (let i = 0, at = 0; at < points.length; i++, at += 3) {
    const x = points[at]!, y = points[at + 1]!, z = points[at + 2]!;
    let best = 0;
    let least = Infinity;
    for (let c = 0, k = 0; c < count; c++, k += 3) {
      const dx = centers[k]! - x, dy = centers[k + 1]! - y, dz = centers[k + 2]! - z;
      const distance = dx * dx + dy * dy + dz * dz;
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    const weight = weights[i]!;
    const s = best * 4;
    sums[s]! += x * weight;
    sums[s + 1]! += y * weight;
    sums[s + 2]! += z * weight;
    sums[s + 3]! += weight;
  }
  const next = centers.slice();
  let moved = 0;
  for (let c = 0; c < count; c++) {
    const weight = sums[c * 4 + 3]!;
    if (weight === 0) continue;
    for (let d = 0; d < 3; d++) {
      const value = sums[c * 4 + d]! / weight;
      moved += (value - next[c * 3 + d]!) ** 2;
      next[c * 3 + d] = value;
    }
  }
  return { moved, next };
}

interface Cluster {
  readonly members: Int32Array;
  readonly mean: readonly [number, number, number];
  /** Weighted sum of squared distances to the mean. */
  readonly spread: number;
  readonly axis: readonly [number, number, number];
}

function splitByVariance({ points, weights }: WeightedPoints, count: number): Float64Array {
  const all = Int32Array.from({ length: points.length / 3 }, (_, i) => i);
  const clusters = [describe(points, weights, all)];
  while (clusters.length < count) {
    let widest = 0;
    for (let i = 1; i < clusters.length; i++) {
      if (clusters[i]!.spread > clusters[widest]!.spread) widest = i;
    }
    const { members, mean, axis, spread } = clusters[widest]!;
    if (members.length < 2 || spread < 1e-12) break;
    const side = (i: number) =>
      (points[i * 3]! - mean[0]) * axis[0] + (points[i * 3 + 1]! - mean[1]) * axis[1] +
          (points[i * 3 + 2]! - mean[2]) * axis[2] < 0;
    const low = members.filter(side);
    const high = members.filter((i) => !side(i));
    if (low.length === 0 || high.length === 0) break;
    clusters[widest] = describe(points, weights, low);
    clusters.push(describe(points, weights, high));
  }
  return Float64Array.from(clusters.flatMap(({ mean }) => mean));
}

function describe(points: Float64Array, weights: ArrayLike<number>, members: Int32Array): Cluster {
  let total = 0, x = 0, y = 0, z = 0;
  for (const i of members) {
    const weight = weights[i]!;
    total += weight;
    x += points[i * 3]! * weight;
    y += points[i * 3 + 1]! * weight;
    z += points[i * 3 + 2]! * weight;
  }
  x /= total, y /= total, z /= total;
  let xx = 0, yy = 0, zz = 0, xy = 0, xz = 0, yz = 0;
  for (const i of members) {
    const weight = weights[i]!;
    const dx = points[i * 3]! - x, dy = points[i * 3 + 1]! - y, dz = points[i * 3 + 2]! - z;
    xx += dx * dx * weight;
    yy += dy * dy * weight;
    zz += dz * dz * weight;
    xy += dx * dy * weight;
    xz += dx * dz * weight;
    yz += dy * dz * weight;
  }
  const axis = principalAxis(xx, yy, zz, xy, xz, yz);
  return { members, mean: [x, y, z], spread: xx + yy + zz, axis };
}

/** Direction of the greatest variance, by power iteration from the widest coordinate. */
function principalAxis(
  xx: number,
  yy: number,
  zz: number,
  xy: number,
  xz: number,
  yz: number,
): readonly [number, number, number] {
  let [u, v, w] = xx >= yy && xx >= zz ? [xx, xy, xz] : yy >= zz ? [xy, yy, yz] : [xz, yz, zz];
  for (let i = 0; i < 12; i++) {
    const length = Math.sqrt(u * u + v * v + w * w);
    if (length === 0) return [1, 0, 0];
    u /= length, v /= length, w /= length;
    [u, v, w] = [xx * u + xy * v + xz * w, xy * u + yy * v + yz * w, xz * u + yz * v + zz * w];
  }
  return [u, v, w];
}
