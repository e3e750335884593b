import { linearToMatching } from "@/lib/color/matching_space.ts";
import type { ThresholdMap } from "./bayer.ts";
import type { DitherCells, DitherPalette } from "./colors.ts";
import type { DitherMethod } from "./method.ts";

/** Colors of a mixture at most where the palette has many: few come as near. */
const FEW_PICKS = 8;
const MANY_COLORS = 64;
/** Cells whose colors lie in one box with this side, where colors are matched, share a mixture. */
const BOX = 1 / 40;
/** Squared distance from which on a mixture is near enough: what is just seen side by side. */
const ENOUGH = 1e-3;
/** Squared distance below which a cell simply has a color of the palette. */
const SAME = 1e-7;

/**
 * A way to dither by a threshold map, which is made when it is first needed, with mixtures of up to `mostPicks` colors (a power of
 * two).
 */
export function ordered(newMap: () => ThresholdMap, mostPicks: number): DitherMethod {
  let map: ThresholdMap | undefined;
  return (cells, palette, strength) =>
    ditherOrdered(cells, palette, map ??= newMap(), mostPicks, strength);
}

/**
 * Gives every cell a palette index by a threshold map: for each color a mixture of palette colors is found whose mean in linear
 * light comes near to it, sorted by lightness, and the cell's rank picks one of them.
 *
 * Thomas Knoll's pattern dithering (US patent 6606166, expired), with the candidates chosen where colors are matched; `strength` (0-1) is how much of the
 * mixture's error each next color has to make good. A mixture is of 1, 2, 4 ... up to `mostPicks` colors.
 *
 * @returns -1 where nothing shows.
 */
function ditherOrdered(
  { columns, linear, points, shows }: DitherCells,
  palette: DitherPalette,
  { side: period, ranks }: ThresholdMap,
  mostPicks: number,
  strength: number,
): Int32Array {
  const chosen = new Int32Array(shows.length).fill(-1);
  const many = palette.points.length / 3 > MANY_COLORS;
  const scratch = newScratch(many ? Math.min(FEW_PICKS, mostPicks) : mostPicks);
  const { color, look } = scratch;
  const mixtures = new Map<number, Uint16Array>();
  for (let cell = 0; cell < chosen.length; cell++) {
    if (shows[cell] === 0) continue;
    for (let c = 0; c < 3; c++) {
      color[c] = linear[cell * 3 + c]!;
      look[c] = points[cell * 3 + c]!;
    }
    const own = palette.find(look[0]!, look[1]!, look[2]!);
    if (distance(look, palette.points, own) < SAME) {
      chosen[cell] = own;
      continue;
    }
    const box = Math.floor(look[0]! / BOX) << 20 | Math.floor(look[1]! / BOX) + 512 << 10 |
      Math.floor(look[2]! / BOX) + 512;
    let mixture = mixtures.get(box);
    if (mixture === undefined) mixtures.set(box, mixture = mix(scratch, palette, strength));
    const x = cell % columns, y = (cell - x) / columns;
    const rank = ranks[y % period * period + x % period]!;
    chosen[cell] = mixture[Math.floor(rank * mixture.length / ranks.length)]!;
  }
  return chosen;
}

/** Room to mix in, made once for all mixtures. */
interface Scratch {
  /** The color to mix, linear. */
  readonly color: Float64Array;
  /** The same where colors are matched. */
  readonly look: Float64Array;
  readonly error: Float64Array;
  readonly mean: Float64Array;
  readonly mixture: Uint16Array;
}

function newScratch(picks: number): Scratch {
  const [color, look, error, mean] = Array.from({ length: 4 }, () => new Float64Array(3));
  return {
    color: color!,
    look: look!,
    error: error!,
    mean: mean!,
    mixture: new Uint16Array(picks),
  };
}

/**
 * Palette indices, dark to light, whose mean comes near to the color in hand: of the mixtures of 1, 2, 4 ... colors the one that
 * looks most like it.
 */
function mix(
  { color, look, error, mean, mixture }: Scratch,
  { linear, points, least, most, nearest }: DitherPalette,
  strength: number,
): Uint16Array {
  for (let c = 0; c < 3; c++) {
    color[c] = Math.min(Math.max(color[c]!, least[c]!), most[c]!);
    error[c] = 0;
  }
  let best = 1, away = Infinity;
  for (let i = 0; i < mixture.length; i++) {
    const index = nearest(
      color[0]! + error[0]! * strength,
      color[1]! + error[1]! * strength,
      color[2]! + error[2]! * strength,
    );
    mixture[i] = index;
    for (let c = 0; c < 3; c++) error[c]! += color[c]! - linear[index * 3 + c]!;
    const size = i + 1;
    if ((size & i) !== 0) continue;
    for (let c = 0; c < 3; c++) mean[c] = color[c]! - error[c]! / size;
    linearToMatching(mean);
    const off = distance(mean, look, 0);
    if (off < away) {
      away = off;
      best = size;
    }
    if (away < ENOUGH) break;
  }
  const sorted = mixture.slice(0, best);
  sortByLightness(sorted, points);
  return sorted;
}

/** Sorts indices in place from dark to light, equally light ones by index. */
function sortByLightness(indices: Uint16Array, points: Float64Array): void {
  for (let i = 1; i < indices.length; i++) {
    const index = indices[i]!, light = points[index * 3]!;
    let place = i;
    for (; place > 0; place--) {
      const other = indices[place - 1]!, otherLight = points[other * 3]!;
      if (otherLight < light || otherLight === light && other <= index) break;
      indices[place] = other;
    }
    indices[place] = index;
  }
}

/** Squared distance of a color from the `index`th of others. */
function distance(color: Float64Array, others: Float64Array, index: number): number {
  const dL = color[0]! - others[index * 3]!;
  const da = color[1]! - others[index * 3 + 1]!;
  const db = color[2]! - others[index * 3 + 2]!;
  return dL * dL + da * da + db * db;
}
