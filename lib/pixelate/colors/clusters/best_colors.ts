import { oklabToLinear, packedToOklab } from "@/lib/color/oklab.ts";
import { linearToByte } from "@/lib/color/srgb.ts";
import { kMeans } from "./kmeans.ts";
import { lloyd } from "./lloyd.ts";
import {
  condense,
  type CondensedPoints,
  condenseTo,
  type WeightedPoints,
} from "./weighted_points.ts";

/**
 * Sides of the boxes in OKLab into which colors are joined for the search. The first that makes no more than so many boxes is taken:
 * more of them cost time and make palettes better by less than a thousandth.
 */
const SIDES = [1 / 64, 1 / 52, 1 / 44, 1 / 36, 1 / 28];
const MANY_BOXES = 1200;
const MANY_BOXES_PER_CENTER = 8;
/** And half the first, where there are few boxes a center. */
const FEW_BOXES_PER_CENTER = 4;

/** Rounds over all colors once the search on condensed ones is done; fewer where there are very many colors. */
const FINISHING_ROUNDS = 4;
const MANY_COLORS = 60_000;

/**
 * At most `count` colors `0xrrggbb`, dark to light, that suit the weighted `points` (OKLab, all different) best: the mean square
 * distance in OKLab from a point to its nearest color is made small.
 */
export function bestColors(data: WeightedPoints, count: number): Uint32Array {
  const condensed = condenseFor(data, count);
  const { centers, members } = kMeans(condensed, count, trialsFor(count));
  const guess = condensed.boxes.map((box) => members[box]!);
  const rounds = guess.length > MANY_COLORS ? 1 : FINISHING_ROUNDS;
  const found = lloyd(data, centers, guess, rounds).centers;
  return sortByLightness(new Set(toPacked(found)));
}

/** Each costs more with more centers, and gains less. */
function trialsFor(count: number): number {
  return count <= 32 ? 20 : count <= 64 ? 8 : 4;
}

function condenseFor(data: WeightedPoints, count: number): CondensedPoints {
  const many = Math.max(MANY_BOXES, MANY_BOXES_PER_CENTER * count);
  const condensed = condenseTo(data, SIDES, many);
  const enough = condensed.weights.length >= FEW_BOXES_PER_CENTER * count;
  return enough ? condensed : condense(data, SIDES[0]! / 2);
}

function toPacked(centers: Float64Array): Uint32Array {
  const colors = new Uint32Array(centers.length / 3);
  const pixel = new Float64Array(3);
  for (let i = 0; i < colors.length; i++) {
    pixel.set(centers.subarray(i * 3, i * 3 + 3));
    oklabToLinear(pixel);
    colors[i] = linearToByte(pixel[0]!) << 16 | linearToByte(pixel[1]!) << 8 |
      linearToByte(pixel[2]!);
  }
  return colors;
}

/** Colors `0xrrggbb` from dark to light in OKLab, equally light ones by their number. */
export function sortByLightness(colors: Iterable<number>): Uint32Array {
  const list = [...colors];
  const lab = packedToOklab(list);
  return Uint32Array.from(
    list.map((color, i) => ({ color, light: lab[i * 3]! }))
      .sort((one, other) => one.light - other.light || one.color - other.color),
    ({ color }) => color,
  );
}
