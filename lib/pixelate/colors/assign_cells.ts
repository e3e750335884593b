import { nearestIn } from "@/lib/color/nearest.ts";
import { packedToOklab } from "@/lib/color/oklab.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { DitherCells } from "../dithering/colors.ts";
import { ditherCells } from "../dithering/dither.ts";
import type { CellColors } from "./cell_colors.ts";
import type { ChosenPalette } from "./choose_palette.ts";
import { cleanUp } from "./clean_up.ts";

/** What is done beside taking the nearest color. */
export type AssignOptions = Pick<Settings, "dither" | "strength" | "cleanUp">;

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
  const { cells } = colors;
  const lab = packedToOklab(palette.colors);
  const chosen = options.dither === "none" || options.strength === 0
    ? toNearest(colors, lab)
    : ditherCells(toDither(colors), palette.colors, options.dither, options.strength);
  if (options.cleanUp) cleanUp(chosen, cells.width, lab, spread(colors));
  const { materials } = palette;
  return { ...toGrid(colors, palette.colors, chosen), ...materials && { materials } };
}

function toNearest({ histogram: { indices }, points }: CellColors, lab: Float64Array): Int32Array {
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

function toDither(
  { cells: { width, height, data }, histogram: { indices } }: CellColors,
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
  return { columns: width, rows: height, linear, shows };
}

/** The color of every cell in OKLab, 3 numbers each. */
function spread({ histogram: { indices }, points }: CellColors): Float64Array {
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
