import { packedToMatching } from "@/lib/color/matching_space.ts";
import { matchingToPacked } from "@/lib/color/matching_to_packed.ts";
import { keepFlatColors } from "./flat_colors.ts";
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
/** And so many boxes a center at least, if there are as many. */
const MANY_PER_CENTER = 8, FEW_PER_CENTER = 4;

/** Rounds over all colors in the end, and how many colors are looked at in all of them: fewer rounds where there are very many. */
const FINISHING_ROUNDS = 20;
const FINISHING_COLORS = 240_000;

/**
 * At most `count` colors `0xrrggbb`, dark to light, that suit the weighted `points` (where colors are matched, all different) best: the mean
 * square distance from a point to its nearest color is made small.
 */
export function bestColors(data: WeightedPoints, count: number): Uint32Array {
  const boxed = condenseFor(data, count);
  const { centers: start, members: guess } = spread(kMeans(boxed, count, searchFor(count)), boxed);
  const rounds = Math.max(
    1,
    Math.min(FINISHING_ROUNDS, Math.floor(FINISHING_COLORS / guess.length)),
  );
  const centers = keepFlatColors(data, lloyd(data, start, guess, rounds));
  return sortByLightness(new Set(matchingToPacked(centers)));
}

/** Each costs more with more centers, and gains less. */
function searchFor(count: number): Search {
  if (count <= 32) return { starts: count <= 16 ? 2 : 1, trials: 20 };
  return { starts: 0, trials: count <= 64 ? 8 : 4 };
}

function condenseFor(data: WeightedPoints, count: number): CondensedPoints {
  const condensed = condenseTo(data, SIDES, Math.max(MANY_BOXES, MANY_PER_CENTER * count));
  const enough = condensed.weights.length >= FEW_PER_CENTER * count;
  return enough ? condensed : condense(data, SIDES[0]! / 2);
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
