/**
 * Finished pixel art: what every style, export and chart reads.
 *
 * - `palette`: 4 bytes (RGBA, sRGB, straight alpha, 0-255) per color, in a stable order, no color twice.
 *   A picture without a palette limit is the case where the palette is the set of its own colors.
 * - `cells`: one palette index per cell, `columns * rows` of them, row by row from the top left.
 */
export interface PixelGrid {
  readonly columns: number;
  readonly rows: number;
  readonly palette: Uint8ClampedArray<ArrayBuffer>;
  readonly cells: Uint32Array<ArrayBuffer>;
}

/** Number of colors in the grid's palette. */
export function colorCount(grid: PixelGrid): number {
  return grid.palette.length / 4;
}

/** Red, green, blue and alpha as bytes. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The palette's color number `index`. */
export function paletteColor({ palette }: Pick<PixelGrid, "palette">, index: number): Rgba {
  const at = index * 4;
  return [palette[at]!, palette[at + 1]!, palette[at + 2]!, palette[at + 3]!];
}
