import type { Dither } from "@/lib/document/ditherings.ts";
import { type DitherCells, ditherPalette } from "./colors.ts";
import type { DitherMethod } from "./method.ts";
import { DITHER_METHODS } from "./methods.ts";

/** Whoever names a dithering in lib/document has to have a method for it here, and has to name each that is here. */
const METHODS: Readonly<
  & Record<Exclude<Dither, "none">, DitherMethod>
  & Record<Unnamed, "has no line in lib/document/ditherings.ts">
> = DITHER_METHODS;
type Unnamed = Exclude<keyof typeof DITHER_METHODS, Dither>;

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
  return METHODS[dither](cells, ditherPalette(colors), strength);
}
