/** Numbers of a point: lightness and two axes of hue where colors are matched, and opacity. */
export const DIMENSIONS = 4;

/** Points in groups. */
export interface Clusters {
  /** For each point the number of its group. */
  readonly labels: Int32Array<ArrayBuffer>;
  /** Where the groups' middles are, `DIMENSIONS` numbers each. */
  readonly centers: Float64Array<ArrayBuffer>;
}

const ROUNDS = 6;
/** Share of points that change their group in a round that is the last. */
const FEW = 0.002;
/** Cubes along a side of the space, more than there can be. */
const CUBES = 1024;

/**
 * Groups points so that no two middles are nearer than `radius`: however many groups that takes.
 *
 * The densest places come first (points counted in cubes with sides of `radius`), each a group unless one is near; then k-means, and
 * of groups that have come near each other the smaller joins the larger.
 */
export function clusterPoints(points: Float64Array, radius: number): Clusters {
  let centers = leaders(densest(points, radius), radius);
  for (;;) {
    const { labels, moved, counts } = settle(points, centers);
    const order = [...counts.keys()].filter((i) => counts[i]! > 0)
      .sort((a, b) => counts[b]! - counts[a]! || a - b);
    const apart = leaders(
      order.map((i) => moved.subarray(i * DIMENSIONS, (i + 1) * DIMENSIONS)),
      radius,
    );
    if (apart.length === centers.length) return { labels, centers: moved };
    centers = apart;
  }
}

/** The mean point of each cube that holds any, those of most points first. */
function densest(points: Float64Array, side: number): Float64Array[] {
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
  return [...cubes.values()].sort((a, b) => b.count - a.count)
    .map(({ sum, count }) => sum.map((value) => value / count));
}

/** Of places in their order those that are not nearer than `radius` to one before. */
function leaders(places: readonly Float64Array[], radius: number): Float64Array<ArrayBuffer> {
  const kept: Float64Array[] = [];
  for (const place of places) {
    if (!kept.some((other) => squared(other, 0, place, 0) < radius * radius)) kept.push(place);
  }
  const centers = new Float64Array(kept.length * DIMENSIONS);
  kept.forEach((place, i) => centers.set(place, i * DIMENSIONS));
  return centers;
}

/** A few rounds of k-means. */
function settle(points: Float64Array, from: Float64Array) {
  const labels = new Int32Array(points.length / DIMENSIONS);
  let centers = from.slice();
  let counts = new Uint32Array(centers.length / DIMENSIONS);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(centers.length);
    counts = new Uint32Array(counts.length);
    let changed = 0;
    for (let i = 0; i < labels.length; i++) {
      const label = nearestCenter(centers, points, i * DIMENSIONS, labels[i]!);
      if (label !== labels[i]) changed++;
      labels[i] = label;
      counts[label]!++;
      for (let d = 0; d < DIMENSIONS; d++) {
        sums[label * DIMENSIONS + d]! += points[i * DIMENSIONS + d]!;
      }
    }
    const moved = sums.map((sum, i) => {
      const count = counts[Math.floor(i / DIMENSIONS)]!;
      return count > 0 ? sum / count : centers[i]!;
    });
    centers = moved;
    if (changed <= FEW * labels.length) break;
  }
  return { labels, moved: centers, counts };
}

/** The number of the center nearest to a point, which is most likely a `guess`. */
function nearestCenter(
  centers: Float64Array,
  points: Float64Array,
  at: number,
  guess: number,
): number {
  let best = guess, least = squared(centers, guess * DIMENSIONS, points, at);
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
