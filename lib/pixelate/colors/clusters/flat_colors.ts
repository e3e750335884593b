import type { Partition } from "./lloyd.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** A flat color holds such a share of all cells, and so many times what any color holds that looks nearly like it. */
const LEAST_SHARE = 0.015, LEAD_OF_LIKE = 3, LIKE = 0.04;
/** What holds so much need lead only what can hardly be told from it: two grounds of a drawing are often alike. */
const LARGE_SHARE = 0.1, SAME = 0.015;
/** Where flat colors hold so much of a picture it is a drawing. In a photograph each has to hold more: a frame, a sky without shades. */
const DRAWN = 0.2, LEAST_SHARE_OF_PHOTOGRAPH = 0.03;
/** In a drawing colors of fewer cells count, too, as far as there is room: soft edges leave little of thin strokes. */
const LEAST_SHARE_OF_DRAWING = 0.005;
/** What goes further from the ground by this much, and no more to the side than so. */
const FURTHER = 1.05, ASIDE = 0.2;
/** How many times more cells have the colors that meet in an edge, and how far beside the way from one to the other its color lies. */
const FEWER_IN_EDGES = 3, BESIDE = 0.2, HARDLY_BESIDE = 0.1;

/** How many times more flat colors weigh in a search that is to find them, and how near a center that lies on one has come. */
const HEAVIER = 10, FOUND = 0.03;

/** Share of its cluster that a color of a drawing has to hold to be the cluster's color, and how much more than any other. */
const LEAST_PART = 0.25;
const LEAD = 1.5, NEAR = 0.08;
/** Soft edges may draw the middle farther away, where that leads more clearly: no second flat color lies in the cluster. */
const CLEAR_LEAD = 3, FAR = 0.2;

/** Colors that many cells have to the bit, by their indices. */
export interface FlatColors {
  readonly indices: readonly number[];
  readonly isDrawing: boolean;
}

/** Finds the flat colors among `points` (where colors are matched), of which each is that of so many `cells`, for `count` colors in all. */
export function findFlatColors(
  points: Float64Array,
  cells: ArrayLike<number>,
  count: number,
): FlatColors {
  let all = 0;
  for (let i = 0; i < cells.length; i++) all += cells[i]!;
  const candidates: number[] = [];
  for (let i = 0; i < cells.length; i++) {
    const reach = cells[i]! < LARGE_SHARE * all ? LIKE : SAME;
    if (cells[i]! < LEAST_SHARE_OF_DRAWING * all || !leadsOfLike(points, cells, i, reach)) continue;
    candidates.push(i);
  }
  const holding = (share: number) => candidates.filter((i) => cells[i]! >= share * all);
  const frequent = holding(LEAST_SHARE);
  const isDrawing = frequent.reduce((sum, i) => sum + cells[i]!, 0) > DRAWN * all;
  const large = holding(LEAST_SHARE_OF_PHOTOGRAPH);
  if (!isDrawing) return { indices: large, isDrawing };
  const flats = frequent.filter((i) => !isBlend(points, cells, i, large, HARDLY_BESIDE));
  if (flats.length >= count) return { indices: flats, isDrawing };
  const most = candidates.toSorted((one, other) => cells[other]! - cells[one]! || one - other);
  const drawn = most.filter((i) =>
    flats.includes(i) ||
    !isBlend(points, cells, i, large, BESIDE) && endsEdges(points, cells, i, most[0]!)
  );
  return { indices: drawn.slice(0, count).sort((one, other) => one - other), isDrawing };
}

/** Whether a color lies between two that many more cells have: straight edges give all their cells one such color. */
function isBlend(
  points: Float64Array,
  cells: ArrayLike<number>,
  own: number,
  flats: readonly number[],
  beside: number,
): boolean {
  const more = flats.filter((i) => cells[i]! >= FEWER_IN_EDGES * cells[own]!);
  return more.some((one, at) =>
    more.slice(at + 1).some((other) => {
      const { along, aside } = placeBetween(points, own, one, other);
      return along > 0 && along < 1 && aside < beside * beside;
    })
  );
}

/** Whether a color is what soft edges from the ground lead to, and none of those that lie on the way: hardly a cell goes further. */
function endsEdges(
  points: Float64Array,
  cells: ArrayLike<number>,
  own: number,
  ground: number,
): boolean {
  let beyond = 0;
  for (let i = 0; i < cells.length; i++) {
    const { along, aside } = placeBetween(points, i, ground, own);
    if (along > FURTHER && aside < (ASIDE * along) ** 2) beyond += cells[i]!;
  }
  return beyond <= cells[own]!;
}

/** How far along the way from one color to another a third one lies, and the square of how far beside it: both in lengths of that way. */
function placeBetween(points: Float64Array, own: number, one: number, other: number) {
  const way = squaredDistance(points, one, points, other);
  const from = squaredDistance(points, own, points, one) / way;
  const to = squaredDistance(points, own, points, other) / way;
  const along = (from - to + 1) / 2;
  return { along, aside: from - along * along };
}

function leadsOfLike(
  points: Float64Array,
  cells: ArrayLike<number>,
  own: number,
  reach: number,
): boolean {
  for (let i = 0; i < cells.length; i++) {
    if (cells[i]! * LEAD_OF_LIKE <= cells[own]! || i === own) continue;
    if (squaredDistance(points, i, points, own) < reach * reach) return false;
  }
  return true;
}

/** Points among which the flat colors weigh so much more that centers come to lie on them, and all others make the best of that. */
export function weighFlatColors(
  { points, weights }: WeightedPoints,
  { indices }: FlatColors,
): WeightedPoints {
  const heavier = Float64Array.from(weights);
  for (const i of indices) heavier[i]! *= HEAVIER;
  return { points, weights: heavier };
}

/**
 * Centers, those that have come to lie near a flat color moved onto it. In a drawing each is moved onto the one color that holds most of
 * its cluster, too, where there is one and it lies near: what was drawn flat stays exactly what it is, whatever soft edges add to it.
 */
export function keepFlatColors(
  data: WeightedPoints,
  partition: Partition,
  { indices, isDrawing }: FlatColors,
): Float64Array {
  const { points } = data;
  const kept = partition.centers.slice();
  const move = (c: number, point: number) =>
    kept.set(points.subarray(point * 3, point * 3 + 3), c * 3);
  for (const { c, point } of leadersIn(data, partition, isDrawing)) move(c, point);
  for (const point of indices) {
    const c = partition.members[point]!;
    if (squaredDistance(points, point, partition.centers, c) < FOUND * FOUND) move(c, point);
  }
  return kept;
}

interface Cluster {
  weight: number;
  /** The point that weighs most, what it weighs, and what the next one does. */
  point: number;
  first: number;
  second: number;
}

/** The clusters whose centers should be one of their points; none where it is no drawing, which such points tell, too, that hold much of all. */
function leadersIn(data: WeightedPoints, { centers, members }: Partition, isDrawing: boolean) {
  const clusters = describeClusters(data, members, centers.length / 3);
  const leaders = [...clusters.entries()]
    .map(([c, cluster]) => ({
      c,
      ...cluster,
      distance: squaredDistance(data.points, cluster.point, centers, c),
    }))
    .filter(({ weight, first }) => first > LEAST_PART * weight);
  const near = leaders.filter((one) => leads(one, LEAD, NEAR));
  return isDrawing || total(near, "first") > DRAWN * total(clusters, "weight")
    ? leaders.filter((one) => leads(one, LEAD, NEAR) || leads(one, CLEAR_LEAD, FAR))
    : [];
}

/** Whether a cluster's first color holds so many times what the second does, and lies so near the center. */
function leads(
  { first, second, distance }: Pick<Cluster, "first" | "second"> & { readonly distance: number },
  lead: number,
  near: number,
): boolean {
  return first >= lead * second && distance < near * near;
}

function describeClusters({ weights }: WeightedPoints, members: Int32Array, count: number) {
  const clusters = Array.from(
    { length: count },
    (): Cluster => ({ weight: 0, point: 0, first: 0, second: 0 }),
  );
  for (let i = 0; i < members.length; i++) {
    const cluster = clusters[members[i]!]!, weight = weights[i]!;
    cluster.weight += weight;
    if (weight > cluster.first) {
      cluster.second = cluster.first;
      cluster.first = weight;
      cluster.point = i;
    } else if (weight > cluster.second) cluster.second = weight;
  }
  return clusters;
}

function squaredDistance(one: Float64Array, i: number, other: Float64Array, j: number): number {
  const x = one[i * 3]! - other[j * 3]!;
  const y = one[i * 3 + 1]! - other[j * 3 + 1]!;
  const z = one[i * 3 + 2]! - other[j * 3 + 2]!;
  return x * x + y * y + z * z;
}

function total<K extends string>(clusters: readonly Record<K, number>[], key: K): number {
  return clusters.reduce((sum, cluster) => sum + cluster[key], 0);
}
