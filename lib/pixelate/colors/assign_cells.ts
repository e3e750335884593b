import { nearestIn } from "@/lib/color/nearest.ts";
import { hueRangeOf, moveToHues } from "@/lib/color/hue_range.ts";
import { packedToMatching } from "@/lib/color/matching_space.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { DitherCells } from "../dithering/colors.ts";
import { ditherCells } from "../dithering/dither.ts";
import type { CellColors } from "./cell_colors.ts";
import type { ChosenPalette } from "./choose_palette.ts";
import type { ColorHistogram } from "./color_histogram.ts";
import { cleanUp } from "./clean_up.ts";

/** What is done beside taking the nearest color. */
export type AssignOptions = Pick<Settings, "dither" | "strength" | "cleanUp">;

const NO_POINTS = new Float64Array();

/**
 * Gives every cell a color of the palette, those that are transparent one transparent entry.
 *
 * The grid's palette holds the colors that are used, no others, in their order, the transparent entry last.
 */
export function assignCells(
  colors: CellColors,
  palette: ChosenPalette,
  options: AssignOptions,
): PixelGrid {
  const entries = packedToMatching(palette.colors);
  const { cells, histogram, subjects } = colors;
  const wanted = colors.points.slice();
  const hues = hueRangeOf(entries);
  for (let at = 0; at < wanted.length; at += 3) moveToHues(wanted, at, hues);
  const { dither, strength } = options;
  const points = dither !== "none" || options.cleanUp ? spread(histogram, wanted) : NO_POINTS;
  const chosen = dither === "none" || strength === 0
    ? toNearest(histogram, wanted, entries)
    : ditherCells(toDither(colors, points), palette.colors, dither, strength);
  if (options.cleanUp) cleanUp(chosen, cells.width, entries, points, subjects);
  const { materials } = palette;
  return { ...toGrid(colors, palette.colors, chosen), ...materials && { materials } };
}

function toNearest({ indices }: ColorHistogram, points: Float64Array, entries: Float64Array) {
  const nearest = nearestIn(entries);
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

function toDither(
  { cells: { width, height, data }, histogram: { indices }, subjects }: CellColors,
  points: Float64Array,
): DitherCells {
  const linear = new Float64Array(indices.length * 3);
  const shows = new Uint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    if (indices[i]! < 0) continue;
    shows[i] = 1;
    const alpha = data[i * 4 + 3]!;
    linear[i * 3] = Math.min(1, data[i * 4]! / alpha);
    linear[i * 3 + 1] = Math.min(1, data[i * 4 + 1]! / alpha);
    linear[i * 3 + 2] = Math.min(1, data[i * 4 + 2]! / alpha);
  }
  return { columns: width, rows: height, linear, points, shows, subjects };
}

/** The color of every cell where colors are matched, 3 numbers each. */
function spread({ indices }: ColorHistogram, points: Float64Array): Float64Array {
  const cells = new Float64Array(indices.length * 3);
  for (let cell = 0; cell < indices.length; cell++) {
    const index = indices[cell]!;
    if (index < 0) continue;
    cells[cell * 3] = points[index * 3]!;
    cells[cell * 3 + 1] = points[index * 3 + 1]!;
    cells[cell * 3 + 2] = points[index * 3 + 2]!;
  }
  return cells;
}

function toGrid({ cells: { width, height } }: CellColors, colors: Uint32Array, chosen: Int32Array) {
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
