/** Numbers of a point: lightness and two axes of hue where colors are matched, and opacity. */
export const DIMENSIONS = 4;

/** Points in groups. */
export interface Clusters {
  /** For each point the number of its group. */
  readonly labels: Int32Array<ArrayBuffer>;
  /** Where the groups' middles are, `DIMENSIONS` numbers each. */
  readonly centers: Float64Array<ArrayBuffer>;
}

/** The mean of some points that lie close together. */
interface Lump {
  readonly point: Float64Array;
  readonly count: number;
}

const ROUNDS = 6;
/** Where so many groups stay in their places, of those that are left none moves far any more. */
const SETTLED = 0.95;
/** Lumps are so small, in radii, that it makes no difference to take them for their points. */
const LUMP = 0.25;
/** Cubes along a side of the space, more than there can be. */
const CUBES = 1024;

/**
 * Groups points so that no two middles are nearer than `radius`: however many groups that takes.
 *
 * The densest places come first (points counted in cubes with sides of `radius`), each a group unless one is near; then k-means, and
 * of groups that have come near each other the smaller joins the larger.
 */
export function clusterPoints(points: Float64Array, radius: number): Clusters {
  const lumps = inCubes(points, LUMP * radius);
  let centers = leaders(inCubes(points, radius), radius);
  for (;;) {
    const groups = settle(lumps, centers);
    const apart = leaders(groups.filter(({ count }) => count > 0).sort(byCount), radius);
    if (apart.length >= SETTLED * centers.length) {
      return { labels: labelsFor(points, apart), centers: apart };
    }
    centers = apart;
  }
}

function byCount(one: Lump, other: Lump): number {
  return other.count - one.count;
}

/** The points of each cube that holds any, those of most points first. */
function inCubes(points: Float64Array, side: number): Lump[] {
  const cubes = new Map<number, { readonly sum: Float64Array; count: number }>();
  for (let at = 0; at < points.length; at += DIMENSIONS) {
    let key = 0;
    for (let d = 0; d < DIMENSIONS; d++) {
      key = key * CUBES + Math.floor(points[at + d]! / side) + CUBES / 2;
    }
    const cube = cubes.get(key) ?? { sum: new Float64Array(DIMENSIONS), count: 0 };
    cubes.set(key, cube);
    cube.count++;
    for (let d = 0; d < DIMENSIONS; d++) cube.sum[d]! += points[at + d]!;
  }
  return [...cubes.values()].map(({ sum, count }) => ({
    point: sum.map((value) => value / count),
    count,
  })).sort(byCount);
}

/** Of places in their order those that are not nearer than `radius` to one before. */
function leaders(places: readonly Lump[], radius: number): Float64Array<ArrayBuffer> {
  const kept: Float64Array[] = [];
  for (const { point } of places) {
    if (!kept.some((other) => squared(other, 0, point, 0) < radius * radius)) kept.push(point);
  }
  const centers = new Float64Array(kept.length * DIMENSIONS);
  kept.forEach((place, i) => centers.set(place, i * DIMENSIONS));
  return centers;
}

/** A few rounds of k-means from those centers; groups may be left with nothing. */
function settle(lumps: readonly Lump[], from: Float64Array): Lump[] {
  let centers = from;
  let counts = new Float64Array(from.length / DIMENSIONS);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(from.length);
    counts = new Float64Array(counts.length);
    for (const { point, count } of lumps) {
      const label = nearestCenter(centers, point, 0);
      counts[label]! += count;
      for (let d = 0; d < DIMENSIONS; d++) sums[label * DIMENSIONS + d]! += count * point[d]!;
    }
    const before = centers;
    centers = sums.map((sum, i) => {
      const count = counts[Math.floor(i / DIMENSIONS)]!;
      return count > 0 ? sum / count : before[i]!;
    });
  }
  return Array.from(counts, (count, i) => ({
    point: centers.slice(i * DIMENSIONS, (i + 1) * DIMENSIONS),
    count,
  }));
}

function labelsFor(points: Float64Array, centers: Float64Array): Int32Array<ArrayBuffer> {
  return Int32Array.from(
    { length: points.length / DIMENSIONS },
    (_, i) => nearestCenter(centers, points, i * DIMENSIONS),
  );
}

/** The number of the center nearest to a point. */
function nearestCenter(centers: Float64Array, points: Float64Array, at: number): number {
  let best = 0, least = Infinity;
  for (let i = 0; i < centers.length; i += DIMENSIONS) {
    const lighter = centers[i]! - points[at]!;
    if (lighter * lighter >= least) continue;
    const away = squared(centers, i, points, at);
    if (away < least) {
      least = away;
      best = i / DIMENSIONS;
    }
  }
  return best;
}

/** Squared distance of two points. */
export function squared(one: Float64Array, i: number, other: Float64Array, k: number): number {
  const p = one[i]! - other[k]!, q = one[i + 1]! - other[k + 1]!;
  const r = one[i + 2]! - other[k + 2]!, s = one[i + 3]! - other[k + 3]!;
  return p * p + q * q + r * r + s * s;
}
