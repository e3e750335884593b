import { packedToMatching } from "@/lib/color/matching_space.ts";
import { matchingToPacked } from "@/lib/color/matching_to_packed.ts";
import { clusterAround } from "./clustering.ts";
import { findFlatColors, type FlatColors, keepFlatColors, weighFlatColors } from "./flat_colors.ts";
import { kMeans, type Search } from "./kmeans.ts";
import { lloyd, type Partition } from "./lloyd.ts";
import {
  condense,
  type CondensedPoints,
  condenseTo,
  type WeightedPoints,
} from "./weighted_points.ts";

/**
 * Sides of the boxes into which colors are joined for the search: the first that makes no more than so many boxes. Finer ones cost
 * time and make palettes better by less than a thousandth.
 */
const SIDES = [1 / 40, 1 / 32, 1 / 26, 1 / 21, 1 / 17];
const MANY_BOXES = 1200;
/** And so many boxes a center at least, if there are as many: where colors lie near each other the boxes are smaller. */
const MANY_PER_CENTER = 8, FEW_PER_CENTER = 4;
const FEW_BOXES = 600;

/** Rounds over all colors in the end, and how many colors are looked at in all of them: fewer rounds where there are very many. */
const FINISHING_ROUNDS = 20;
const FINISHING_COLORS = 240_000;

/** How much more a photograph may cost in which flat colors are kept, and a drawing that has just as many as there may be colors. */
const MOST_FOR_FLAT = 1.016, MOST_FOR_DRAWN = 2;

/**
 * At most `count` colors `0xrrggbb`, dark to light, that suit the weighted `points` (where colors are matched, all different) best: the mean
 * square distance from a point to its nearest color is made small. Flat colors stay exact, in photographs only where that costs little.
 *
 * @param cells Of how many cells each point is the color, where the weights are not just that.
 */
export function bestColors(
  data: WeightedPoints,
  count: number,
  cells: ArrayLike<number> = data.weights,
): Uint32Array {
  const centers = centersFor(data, count, findFlatColors(data.points, cells, count));
  return sortByLightness(new Set(matchingToPacked(centers)));
}

function centersFor(data: WeightedPoints, count: number, flats: FlatColors): Float64Array {
  const { indices, isDrawing } = flats;
  // Where there is not one for each of them, small vivid parts would have to go first.
  const hasRoom = indices.length > 0 && indices.length <= count;
  if (!hasRoom) return keepFlatColors(data, search(data, count), flats);
  const heavy = search(weighFlatColors(data, flats), count);
  const kept = keepFlatColors(data, heavy, flats);
  const costOf = (centers: Float64Array) => clusterAround(data, centers, heavy.members).cost;
  if (isDrawing) {
    if (indices.length < count) return kept;
    const alone = pointsOf(data, indices);
    return costOf(alone) <= MOST_FOR_DRAWN * costOf(kept) ? alone : kept;
  }
  const plain = search(data, count);
  const least = clusterAround(data, plain.centers, plain.members).cost;
  return costOf(kept) <= MOST_FOR_FLAT * least ? kept : plain.centers;
}

function pointsOf({ points }: WeightedPoints, indices: readonly number[]): Float64Array {
  return Float64Array.from(indices.flatMap((i) => [...points.subarray(i * 3, i * 3 + 3)]));
}

function search(data: WeightedPoints, count: number): Partition {
  const boxed = condenseFor(data, count);
  const { centers, members } = spread(kMeans(boxed, count, searchFor(count)), boxed);
  const rounds = Math.floor(FINISHING_COLORS / members.length);
  return lloyd(data, centers, members, Math.max(1, Math.min(FINISHING_ROUNDS, rounds)));
}

/** Each costs more with more centers, and gains less. */
function searchFor(count: number): Search {
  if (count <= 32) return { starts: count <= 16 ? 2 : 1, trials: 20 };
  return { starts: 0, trials: count <= 64 ? 8 : 4 };
}

function condenseFor(data: WeightedPoints, count: number): CondensedPoints {
  const most = Math.max(MANY_BOXES, MANY_PER_CENTER * count);
  const least = Math.min(data.weights.length, Math.max(FEW_BOXES, FEW_PER_CENTER * count));
  let condensed = condenseTo(data, SIDES, most);
  for (let side = SIDES[0]! / 2; condensed.weights.length < least && side > 1e-4; side /= 2) {
    condensed = condense(data, side);
  }
  return condensed;
}

/** The members among the points that were joined. */
function spread({ centers, members }: Partition, { boxes }: CondensedPoints): Partition {
  return { centers, members: boxes.map((box) => members[box]!) };
}

/** Colors `0xrrggbb` from dark to light, equally light ones by their number. */
export function sortByLightness(colors: Iterable<number>): Uint32Array {
  const list = [...colors];
  const lab = packedToMatching(list);
  return Uint32Array.from(
    list.map((color, i) => ({ color, light: lab[i * 3]! }))
      .sort((one, other) => one.light - other.light || one.color - other.color),
    ({ color }) => color,
  );
}
