import { linearToOklab } from "@/lib/color/oklab.ts";
import type { ThresholdMap } from "./bayer.ts";
import type { DitherCells, DitherPalette } from "./colors.ts";

/** Colours of a mixture at most where the palette has many: few come as near. */
const FEW_PICKS = 8;
const MANY_COLORS = 64;
/** Cells whose colours lie in one box of OKLab with this side share a mixture. */
const BOX = 1 / 64;
/** Squared distance in OKLab from which on a mixture is near enough: what is just seen. */
const ENOUGH = 4e-4;
/** Squared distance in OKLab below which a cell simply has a colour of the palette. */
const SAME = 1e-7;

/**
 * Gives every cell a palette index by a threshold map: for each colour a mixture of palette colours is found whose mean in linear
 * light comes near to it, sorted by lightness, and the cell's rank picks one of them.
 *
 * Thomas Knoll's pattern dithering (US patent 6606166, expired), with the candidates chosen in OKLab; `strength` (0-1) is how much of the
 * mixture's error each next colour has to make good. A mixture is of 1, 2, 4 ... up to `mostPicks` colours.
 *
 * @returns -1 where nothing shows.
 */
export function ditherOrdered(
  { columns, linear, shows }: DitherCells,
  palette: DitherPalette,
  { side: period, ranks }: ThresholdMap,
  mostPicks: number,
  strength: number,
): Int32Array {
  const chosen = new Int32Array(shows.length).fill(-1);
  const many = palette.lab.length / 3 > MANY_COLORS;
  const picks = many ? Math.min(FEW_PICKS, mostPicks) : mostPicks;
  const mixtures = new Map<number, Uint16Array>();
  const lab = new Float64Array(3);
  for (let cell = 0; cell < chosen.length; cell++) {
    if (!shows[cell]) continue;
    for (let c = 0; c < 3; c++) lab[c] = linear[cell * 3 + c]!;
    linearToOklab(lab);
    const own = palette.find(lab[0]!, lab[1]!, lab[2]!);
    if (distance(lab, palette.lab, own) < SAME) {
      chosen[cell] = own;
      continue;
    }
    const box = Math.floor(lab[0]! / BOX) << 20 | Math.floor(lab[1]! / BOX) + 512 << 10 |
      Math.floor(lab[2]! / BOX) + 512;
    let mixture = mixtures.get(box);
    if (!mixture) {
      const color = linear.slice(cell * 3, cell * 3 + 3);
      mixtures.set(box, mixture = mix(color, lab, palette, picks, strength));
    }
    const x = cell % columns, y = (cell - x) / columns;
    const rank = ranks[y % period * period + x % period]!;
    chosen[cell] = mixture[Math.floor(rank * mixture.length / ranks.length)]!;
  }
  return chosen;
}

/**
 * Palette indices, dark to light, whose mean comes near to a linear colour (`look` in OKLab): of the mixtures of 1, 2, 4 ... colours the
 * one that looks most like it.
 */
function mix(
  color: Float64Array,
  look: Float64Array,
  { linear, lab, least, most, nearest }: DitherPalette,
  picks: number,
  strength: number,
): Uint16Array {
  const target = color.map((value, c) => Math.min(Math.max(value, least[c]!), most[c]!));
  const error = new Float64Array(3);
  const mean = new Float64Array(3);
  const mixture = new Uint16Array(picks);
  let best = 1, away = Infinity;
  for (let i = 0; i < picks; i++) {
    const index = nearest(
      target[0]! + error[0]! * strength,
      target[1]! + error[1]! * strength,
      target[2]! + error[2]! * strength,
    );
    mixture[i] = index;
    for (let c = 0; c < 3; c++) error[c]! += target[c]! - linear[index * 3 + c]!;
    const size = i + 1;
    if ((size & i) !== 0) continue;
    for (let c = 0; c < 3; c++) mean[c] = target[c]! - error[c]! / size;
    linearToOklab(mean);
    const off = distance(mean, look, 0);
    if (off < away) {
      away = off;
      best = size;
    }
    if (away < ENOUGH) break;
  }
  return mixture.slice(0, best)
    .sort((one, other) => lab[one * 3]! - lab[other * 3]! || one - other);
}

/** Squared distance of a colour from the `index`th of others. */
function distance(color: Float64Array, others: Float64Array, index: number): number {
  const dL = color[0]! - others[index * 3]!;
  const da = color[1]! - others[index * 3 + 1]!;
  const db = color[2]! - others[index * 3 + 2]!;
  return dL * dL + da * da + db * db;
}
