import { type ColorHistogram, countColors } from "./color_histogram.ts";
import { nearestIn } from "@/lib/color/nearest.ts";
import { packedToOklab } from "@/lib/color/oklab.ts";
import type { ResolvedPalette } from "@/lib/color/resolve_palette.ts";
import { linearToByte } from "@/lib/color/srgb.ts";
import { bestOfPalette } from "./best_of_palette.ts";
import { cleanUp } from "./clean_up.ts";
import { bestColors, sortByLightness } from "./clusters/best_colors.ts";
import { ditherCells } from "../dithering/dither.ts";
import { fullColorGrid } from "./full_color.ts";
import type { LinearRaster } from "../reduce/linear_raster.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";

/** A choice of colors whose values are at hand, and what to do with them. */
export interface QuantizeOptions
  extends Pick<Settings, "dither" | "strength" | "cleanUp" | "alphaThreshold"> {
  readonly palette: ResolvedPalette;
}

/**
 * Gives every cell a color of the palette.
 *
 * - Cells below the alpha threshold take one transparent entry, which counts among the best N, be it of the picture or of a
 *   palette. The others become opaque; in full color they keep their alpha.
 * - The grid's palette holds the colors that are used, no others: those of a named or own palette in its order, the best ones from
 *   dark to light, the transparent entry last.
 * - Clean-up and dithering have nothing to do in full color.
 */
export function quantizeCells(cells: LinearRaster, options: QuantizeOptions): PixelGrid {
  const { palette, dither, strength, alphaThreshold } = options;
  if (palette.kind === "full") return fullColorGrid(cells, alphaThreshold);
  const packed = packCells(cells, alphaThreshold);
  const histogram = countColors(packed);
  const points = packedToOklab(histogram.colors);
  const colors = chooseColors(palette, histogram, points, packed.includes(-1));
  const lab = packedToOklab(colors);
  const chosen = dither === "none" || strength === 0
    ? toNearest(histogram, points, lab)
    : ditherCells(toDither(cells, packed), colors, dither, strength);
  if (options.cleanUp) cleanUp(chosen, cells.width, lab, spread(histogram, points));
  return toGrid(cells, colors, chosen);
}

/** Each cell's straight color as `0xrrggbb`, -1 where it is transparent. */
function packCells({ data }: LinearRaster, alphaThreshold: number): Int32Array {
  const packed = new Int32Array(data.length / 4);
  for (let i = 0, at = 0; i < packed.length; i++, at += 4) {
    const alpha = data[at + 3]!;
    const opacity = Math.round(alpha * 255);
    packed[i] = opacity < alphaThreshold || opacity === 0
      ? -1
      : linearToByte(data[at]! / alpha) << 16 | linearToByte(data[at + 1]! / alpha) << 8 |
        linearToByte(data[at + 2]! / alpha);
  }
  return packed;
}

/** The colors `0xrrggbb` that this picture may use. */
function chooseColors(
  palette: Exclude<ResolvedPalette, { kind: "full" }>,
  { colors, counts: weights }: ColorHistogram,
  points: Float64Array,
  clear: boolean,
): Uint32Array {
  const locked = palette.locked ?? new Uint32Array();
  const count = Math.max(1, (palette.colors ?? Infinity) - (clear ? 1 : 0));
  if (palette.kind === "fixed") {
    const { rgb } = palette;
    if (count >= rgb.length || colors.length === 0) return rgb;
    const kept = Array.from(locked, (color) => rgb.indexOf(color))
      .filter((index) => index >= 0).slice(0, count);
    const best = bestOfPalette({ points, weights }, packedToOklab(rgb), count, kept);
    return Uint32Array.from(best, (index) => rgb[index]!);
  }
  const wanted = locked.slice(0, count);
  if (colors.length <= count) {
    const all = new Set([...wanted, ...colors]);
    if (all.size <= count) return sortByLightness(all);
  }
  return bestColors({ points, weights }, count, wanted);
}

function toNearest({ indices }: ColorHistogram, points: Float64Array, lab: Float64Array) {
  const nearest = nearestIn(lab);
  const map = new Int32Array(points.length / 3);
  for (let i = 0, at = 0; i < map.length; i++, at += 3) {
    map[i] = nearest(points[at]!, points[at + 1]!, points[at + 2]!);
  }
  const chosen = new Int32Array(indices.length);
  for (let cell = 0; cell < chosen.length; cell++) {
    const index = indices[cell]!;
    chosen[cell] = index < 0 ? -1 : map[index]!;
  }
  return chosen;
}

function toDither({ width, height, data }: LinearRaster, packed: Int32Array) {
  const linear = new Float64Array(packed.length * 3);
  const shows = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) {
    if (packed[i]! < 0) continue;
    shows[i] = 1;
    const alpha = data[i * 4 + 3]!;
    linear[i * 3] = Math.min(1, data[i * 4]! / alpha);
    linear[i * 3 + 1] = Math.min(1, data[i * 4 + 1]! / alpha);
    linear[i * 3 + 2] = Math.min(1, data[i * 4 + 2]! / alpha);
  }
  return { columns: width, rows: height, linear, shows };
}

/** The color of every cell in OKLab, 3 numbers each. */
function spread({ indices }: ColorHistogram, points: Float64Array): Float64Array {
  const lab = new Float64Array(indices.length * 3);
  for (let cell = 0; cell < indices.length; cell++) {
    const index = indices[cell]!;
    if (index < 0) continue;
    lab[cell * 3] = points[index * 3]!;
    lab[cell * 3 + 1] = points[index * 3 + 1]!;
    lab[cell * 3 + 2] = points[index * 3 + 2]!;
  }
  return lab;
}

function toGrid(
  { width, height }: LinearRaster,
  colors: Uint32Array,
  chosen: Int32Array,
): PixelGrid {
  const clear = colors.length;
  const used = new Uint8Array(colors.length + 1);
  for (let cell = 0; cell < chosen.length; cell++) {
    const index = chosen[cell]!;
    used[index < 0 ? clear : index] = 1;
  }
  const places = new Uint32Array(used.length);
  const palette: number[] = [];
  used.forEach((is, index) => {
    if (!is) return;
    places[index] = palette.length / 4;
    const color = colors[index];
    if (color === undefined) palette.push(0, 0, 0, 0);
    else palette.push(color >>> 16 & 255, color >>> 8 & 255, color & 255, 255);
  });
  const cells = new Uint32Array(chosen.length);
  for (let cell = 0; cell < cells.length; cell++) {
    const index = chosen[cell]!;
    cells[cell] = places[index < 0 ? clear : index]!;
  }
  return { columns: width, rows: height, palette: Uint8ClampedArray.from(palette), cells };
}
