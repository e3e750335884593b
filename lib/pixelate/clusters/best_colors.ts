import { oklabToLinear, packedToOklab } from "@/lib/color/oklab.ts";
import { linearToByte } from "@/lib/color/srgb.ts";
import { kMeans, lloyd } from "./kmeans.ts";
import { condense, type WeightedPoints } from "./weighted_points.ts";

/** Rounds over all colours once the search on condensed ones is done; fewer where there are very many colours. */
const FINISHING_ROUNDS = 6;
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
  const few = count <= 64;
  const centers = kMeans(condense(data, few ? 1 / 64 : 1 / 96), count, {
    locked: packedToOklab(locked),
    trials: few ? 8 : 3,
  });
  const colors = data.points.length / 3;
  const guess = new Int32Array(colors);
  const rounds = colors > MANY_COLORS ? 2 : FINISHING_ROUNDS;
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
