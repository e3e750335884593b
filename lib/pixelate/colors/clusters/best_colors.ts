import { matchingToLinear, packedToMatching } from "@/lib/color/matching_space.ts";
import { linearToByte } from "@/lib/color/srgb.ts";
import { keepFlatColors } from "./flat_colors.ts";
import { improve, kMeans, type Search } from "./kmeans.ts";
import { lloyd, type Partition } from "./lloyd.ts";
import {
  condense,
  type CondensedPoints,
  condenseTo,
  type WeightedPoints,
} from "./weighted_points.ts";

/**
 * Sides of the boxes into which colors are joined for the search: the first that makes no more than so many boxes. Finer ones cost
 * time and make palettes better by less than a thousandth. What is found among few boxes is improved among more, then among all colors.
 */
const FINE_SIDES = [1 / 40, 1 / 32, 1 / 26, 1 / 21, 1 / 17];
const COARSE_SIDES = [1 / 28, 1 / 23, 1 / 19, 1 / 16, 1 / 14, 1 / 12];
const MANY_FINE = 1200, MANY_COARSE = 450;
/** And so many boxes a center at least, if there are as many. */
const MANY_PER_CENTER = 8, FEW_PER_CENTER = 4;

const FINE_TRIALS = 6;
/** Rounds over all colors in the end; fewer where there are very many colors. */
const FINISHING_ROUNDS = 4;
const MANY_COLORS = 60_000;

/**
 * At most `count` colors `0xrrggbb`, dark to light, that suit the weighted `points` (where colors are matched, all different) best: the mean
 * square distance from a point to its nearest color is made small.
 */
export function bestColors(data: WeightedPoints, count: number): Uint32Array {
  const fine = condenseFor(data, FINE_SIDES, MANY_FINE, count);
  const coarse = condenseFor(fine, COARSE_SIDES, MANY_COARSE, count);
  const among = kMeans(coarse, count, searchFor(count));
  const better = improve(fine, spread(among, coarse), FINE_TRIALS);
  const { centers: start, members: guess } = spread(better, fine);
  const rounds = guess.length > MANY_COLORS ? 1 : FINISHING_ROUNDS;
  const centers = keepFlatColors(data, lloyd(data, start, guess, rounds));
  return sortByLightness(new Set(toPacked(centers)));
}

/** Each costs more with more centers, and gains less. */
function searchFor(count: number): Search {
  if (count <= 32) return { starts: 3, trials: 20 };
  return { starts: 0, trials: count <= 64 ? 8 : 4 };
}

function condenseFor(
  data: WeightedPoints,
  sides: readonly number[],
  most: number,
  count: number,
): CondensedPoints {
  const condensed = condenseTo(data, sides, Math.max(most, MANY_PER_CENTER * count));
  const enough = condensed.weights.length >= FEW_PER_CENTER * count;
  return enough ? condensed : condense(data, sides[0]! / 2);
}

/** The members among the points that were joined. */
function spread({ centers, members }: Partition, { boxes }: CondensedPoints): Partition {
  return { centers, members: boxes.map((box) => members[box]!) };
}

function toPacked(centers: Float64Array): Uint32Array {
  const colors = new Uint32Array(centers.length / 3);
  const pixel = new Float64Array(3);
  for (let i = 0; i < colors.length; i++) {
    pixel.set(centers.subarray(i * 3, i * 3 + 3));
    matchingToLinear(pixel);
    colors[i] = linearToByte(pixel[0]!) << 16 | linearToByte(pixel[1]!) << 8 |
      linearToByte(pixel[2]!);
  }
  return colors;
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
