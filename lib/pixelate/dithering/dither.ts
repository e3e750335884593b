import type { Dither } from "@/lib/document/settings.ts";
import { bayerMap, type ThresholdMap } from "./bayer.ts";
import { blueNoiseMap } from "./blue_noise.ts";
import { type DitherCells, ditherPalette } from "./colors.ts";
import { ATKINSON, diffuseError, FLOYD_STEINBERG } from "./error_diffusion.ts";
import { ditherOrdered } from "./ordered.ts";

let blueNoise: ThresholdMap | undefined;

/**
 * Mixes palette colors `0xrrggbb` by place, so that from afar the cells look like colors that the palette has not.
 *
 * @returns For each cell the index of its color, -1 where nothing shows.
 */
export function ditherCells(
  cells: DitherCells,
  colors: Uint32Array,
  dither: Exclude<Dither, "none">,
  strength: number,
): Int32Array {
  const palette = ditherPalette(colors);
  switch (dither) {
    case "floyd-steinberg":
      return diffuseError(cells, palette, FLOYD_STEINBERG, strength);
    case "atkinson":
      return diffuseError(cells, palette, ATKINSON, strength);
    case "bayer-2":
      return ditherOrdered(cells, palette, bayerMap(2), 4, strength);
    case "bayer-4":
      return ditherOrdered(cells, palette, bayerMap(4), 16, strength);
    case "bayer-8":
      return ditherOrdered(cells, palette, bayerMap(8), 32, strength);
    case "blue-noise":
      return ditherOrdered(cells, palette, blueNoise ??= blueNoiseMap(), 16, strength);
  }
}
