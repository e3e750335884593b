import { type Rgba, toHex } from "./hex_color.ts";
import type { Material, Materials } from "./materials.ts";

/**
 * Finished pixel art: what every style, export and chart reads.
 *
 * - `palette`: 4 bytes (RGBA, sRGB, straight alpha, 0-255) per color, in a stable order, no color twice.
 *   A picture without a palette limit is the case where the palette is the set of its own colors.
 * - `cells`: one palette index per cell, `columns * rows` of them, row by row from the top left.
 * - `materials`: what its colors are bought as, where they were chosen from a palette that knows.
 */
export interface PixelGrid {
  readonly columns: number;
  readonly rows: number;
  readonly palette: Uint8ClampedArray<ArrayBuffer>;
  readonly cells: Uint32Array<ArrayBuffer>;
  readonly materials?: Materials;
}

/** Number of colors in the grid's palette. */
export function colorCount(grid: PixelGrid): number {
  return grid.palette.length / 4;
}

/** The palette's color number `index`. */
export function paletteColor({ palette }: Pick<PixelGrid, "palette">, index: number): Rgba {
  const at = index * 4;
  return [palette[at]!, palette[at + 1]!, palette[at + 2]!, palette[at + 3]!];
}

/** What the palette's color number `index` is bought as, or null where it is no material: one that shines through is none. */
export function paletteMaterial(
  grid: Pick<PixelGrid, "palette" | "materials">,
  index: number,
): Material | null {
  const color = paletteColor(grid, index);
  return color[3] === 255 && grid.materials?.[toHex(color)] || null;
}
