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
