import { oklabToLinear, packedToOklab } from "@/lib/color/oklab.ts";
import { linearToByte } from "@/lib/color/srgb.ts";
import { kMeans } from "./kmeans.ts";
import { lloyd } from "./lloyd.ts";
import { condense, type WeightedPoints } from "./weighted_points.ts";

/** Side of the boxes in OKLab into which colours are joined for the search, if there are several boxes a centre. */
const SIDE = 1 / 64;

/** Rounds over all colours once the search on condensed ones is done; fewer where there are very many colours. */
const FINISHING_ROUNDS = 4;
const MANY_COLORS = 60_000;

/**
 * At most `count` colours `0xrrggbb`, dark to light, that suit the weighted `points` (OKLab, all different) best: the mean square
 * distance in OKLab from a point to its nearest colour is made small. `locked` colours are among them in any case.
 */
export function bestColors(
  data: WeightedPoints,
  count: number,
  locked: Uint32Array = new Uint32Array(),
): Uint32Array {
  const fixed = locked.length;
  const coarse = condense(data, SIDE);
  const enough = coarse.weights.length >= 4 * count;
  const condensed = enough ? coarse : condense(data, SIDE / 2);
  const { centers, members } = kMeans(condensed, count, {
    locked: packedToOklab(locked),
    trials: count <= 64 ? 20 : 4,
  });
  const guess = condensed.boxes.map((box) => members[box]!);
  const rounds = guess.length > MANY_COLORS ? 1 : FINISHING_ROUNDS;
  const found = lloyd(data, centers, guess, fixed, rounds).centers;
  return sortByLightness(new Set([...locked, ...toPacked(found.subarray(fixed * 3))]));
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

/** Colours `0xrrggbb` from dark to light in OKLab, equally light ones by their number. */
export function sortByLightness(colors: Iterable<number>): Uint32Array {
  const list = [...colors];
  const lab = packedToOklab(list);
  return Uint32Array.from(
    list.map((color, i) => ({ color, light: lab[i * 3]! }))
      .sort((one, other) => one.light - other.light || one.color - other.color),
    ({ color }) => color,
  );
}
