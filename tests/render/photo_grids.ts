import { applyPaletteSync, buildPaletteSync, utils } from "image-q";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { DEFAULT_SETTINGS } from "@/lib/pixelate/settings.ts";
import { centeredCrop, type Size } from "@/lib/pixelate/size.ts";

const FOLDER = new URL("../fixtures/photos/", import.meta.url);

/** Names of the photographs, line art and logos left out. */
export const PHOTOS: readonly string[] = [...Deno.readDirSync(FOLDER)]
  .map(({ name }) => name)
  .filter((name) => name.endsWith(".jpg"))
  .sort();

/** A photograph in full color. */
export async function photoGrid(name: string, size: Size): Promise<PixelGrid> {
  const decoded = await decode(new Blob([await Deno.readFile(new URL(name, FOLDER))]));
  const crop = centeredCrop(size, decoded.fullWidth / decoded.fullHeight);
  const { grid } = await pixelate(openSource(decoded), { ...DEFAULT_SETTINGS, ...size, crop });
  return grid;
}

/** The same grid in few colors, as another quantizer than ours chooses them. */
export function fewColors(grid: PixelGrid, colors: number, dither: boolean): PixelGrid {
  const { columns, rows, cells, palette } = grid;
  const rgba = new Uint8Array(cells.length * 4);
  cells.forEach((index, i) => rgba.set(palette.subarray(index * 4, index * 4 + 4), i * 4));
  const points = utils.PointContainer.fromUint8Array(rgba, columns, rows);
  const chosen = buildPaletteSync([points], { colors });
  const imageQuantization = dither ? "floyd-steinberg" : "nearest";
  const out = applyPaletteSync(points, chosen, { imageQuantization }).toUint32Array();
  const indices = new Map([...new Set(out)].map((color, i) => [color, i]));
  return {
    columns,
    rows,
    palette: new Uint8ClampedArray(Uint32Array.from(indices.keys()).buffer),
    cells: Uint32Array.from(out, (color) => indices.get(color)!),
  };
}
