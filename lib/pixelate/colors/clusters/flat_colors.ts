import type { Partition } from "./lloyd.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** Share of its cluster that a color has to hold to be the cluster's color, and how much more than any other. */
const LEAST_SHARE = 0.25, LEAST_LEAD = 1.5;
/** The farthest that it may lie from the middle: as far as soft edges draw that away. */
const NEAR = 0.08;
/** Where flat colors hold so much of a picture it is a drawing. Elsewhere one may add so much to the cost of the whole. */
const DRAWN = 0.2, LITTLE = 0.004;

interface Cluster {
  weight: number;
  /** Weighted sum of squared distances from the points to the center. */
  cost: number;
  /** The point that weighs most, what it weighs, and what the next one does. */
  point: number;
  first: number;
  second: number;
}

/**
 * Centers, each moved onto the one color that holds most of its cluster where there is one and it lies near: flat colors of logos
 * and drawings stay exactly what they are, whatever soft edges add to them. In photographs that happens only where it hardly matters.
 */
export function keepFlatColors(data: WeightedPoints, partition: Partition): Float64Array {
  const { points } = data;
  const { centers } = partition;
  const clusters = describeClusters(data, partition);
  const flats = [...clusters.entries()]
    .map(([c, { point, ...cluster }]) => ({
      c,
      ...cluster,
      color: points.subarray(point * 3, point * 3 + 3),
      distance: squaredDistance(points, point, centers, c),
    }))
    .filter(({ weight, first, second, distance }) =>
      first > LEAST_SHARE * weight && first >= LEAST_LEAD * second && distance < NEAR * NEAR
    );
  const isDrawing = total(flats, "first") > DRAWN * total(clusters, "weight");
  const little = LITTLE * total(clusters, "cost");
  const kept = centers.slice();
  for (const { c, color, weight, distance } of flats) {
    if (isDrawing || weight * distance <= little) kept.set(color, c * 3);
  }
  return kept;
}

function describeClusters({ points, weights }: WeightedPoints, { centers, members }: Partition) {
  const clusters = Array.from(
    { length: centers.length / 3 },
    (): Cluster => ({ weight: 0, cost: 0, point: 0, first: 0, second: 0 }),
  );
  for (let i = 0; i < members.length; i++) {
    const c = members[i]!, weight = weights[i]!;
    const cluster = clusters[c]!;
    cluster.weight += weight;
    cluster.cost += weight * squaredDistance(points, i, centers, c);
    if (weight > cluster.first) {
      cluster.second = cluster.first;
      cluster.first = weight;
      cluster.point = i;
    } else if (weight > cluster.second) cluster.second = weight;
  }
  return clusters;
}

function squaredDistance(points: Float64Array, i: number, centers: Float64Array, c: number) {
  const x = points[i * 3]! - centers[c * 3]!;
  const y = points[i * 3 + 1]! - centers[c * 3 + 1]!;
  const z = points[i * 3 + 2]! - centers[c * 3 + 2]!;
  return x * x + y * y + z * z;
}

function total<K extends string>(clusters: readonly Record<K, number>[], key: K): number {
  return clusters.reduce((sum, cluster) => sum + cluster[key], 0);
}
