import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { findDistinct } from "@/lib/pixelate/colors/distinct.ts";

/**
 * Touch-ups on top of a grid: what the visitor painted, apart from what the engine computed, so that a new palette or style leaves it alone.
 *
 * `colors` holds `columns * rows` packed colors, row by row: `UNTOUCHED`, `ERASED`, or a color from `packColor`.
 */
export interface EditLayer {
  readonly columns: number;
  readonly rows: number;
  readonly colors: Uint32Array<ArrayBuffer>;
}

/** The cell shows what the engine computed. */
export const UNTOUCHED = 0;
/** The cell was made transparent: no opaque color packs to this value. */
export const ERASED = 0x00ffffff;

/** Packs RGBA bytes (0-255, alpha above 0) into one number. */
export function packColor(red: number, green: number, blue: number, alpha = 255): number {
  return (red | (green << 8) | (blue << 16) | (alpha << 24)) >>> 0;
}

/** Undoes `packColor`; an erased or untouched cell is transparent black. */
export function unpackColor(packed: number): readonly [number, number, number, number] {
  const alpha = packed >>> 24;
  if (alpha === 0) return [0, 0, 0, 0];
  return [packed & 255, (packed >>> 8) & 255, (packed >>> 16) & 255, alpha];
}

/** A layer on which nothing is painted. */
export function emptyLayer(columns: number, rows: number): EditLayer {
  return { columns, rows, colors: new Uint32Array(columns * rows) };
}

/** Number of cells that the visitor painted or erased. */
export function touchedCount({ colors }: EditLayer): number {
  let count = 0;
  // By index, and without a branch: it is counted after every stroke and undo, which an iterator would hold up.
  for (let i = 0; i < colors.length; i++) count += Number(colors[i] !== UNTOUCHED);
  return count;
}

/** The packed color that every cell shows: the layer's where touched, the grid's elsewhere. Sizes must agree. */
export function shownColors(grid: PixelGrid, layer: EditLayer | null): Uint32Array<ArrayBuffer> {
  const palette = packedPalette(grid);
  const shown = new Uint32Array(grid.cells.length);
  for (let i = 0; i < shown.length; i++) {
    const own = palette[grid.cells[i]!]!;
    shown[i] = layer === null || layer.colors[i] === UNTOUCHED ? own : layer.colors[i]!;
  }
  return shown;
}

/**
 * The grid with the layer painted over it. The engine's palette keeps its order; colors that no cell uses any more are dropped, the visitor's own
 * come last in order of first use: those that the chosen palette has, too, are bought as it tells.
 *
 * @throws {RangeError} if layer and grid differ in size.
 */
export function applyLayer(grid: PixelGrid, layer: EditLayer | null): PixelGrid {
  if (layer === null) return grid;
  if (layer.columns !== grid.columns || layer.rows !== grid.rows) {
    throw new RangeError(
      `Cannot apply touch-ups of ${layer.columns} x ${layer.rows} cells to a grid of ${grid.columns} x ${grid.rows}: sizes must agree`,
    );
  }
  if (layer.colors.every((color) => color === UNTOUCHED)) return grid;
  const own = packedPalette(grid);
  const shown = shownColors(grid, layer);
  // The palette's colors come first, so that they keep their order.
  const all = new Uint32Array(own.length + shown.length);
  all.set(own);
  all.set(shown, own.length);
  const { values, indices } = findDistinct(new Int32Array(all.buffer));
  const isUsed = new Uint8Array(values.length);
  for (let i = own.length; i < indices.length; i++) isUsed[indices[i]!] = 1;
  const places = new Uint32Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (isUsed[i]) places[i] = count++;
  const palette = new Uint8ClampedArray(count * 4);
  const packed = new Uint32Array(palette.buffer);
  for (let i = 0; i < values.length; i++) {
    if (isUsed[i]) packed[places[i]!] = values[i] === ERASED ? 0 : values[i]!;
  }
  const cells = new Uint32Array(shown.length);
  for (let i = 0; i < cells.length; i++) cells[i] = places[indices[own.length + i]!]!;
  return { ...grid, palette, cells };
}

/** The packed colors of a grid's palette, in order; transparent ones as `ERASED`. */
export function packedPalette(grid: PixelGrid): Uint32Array<ArrayBuffer> {
  // Packed colors have the byte order of palettes on the little-endian machines that browsers run on.
  const packed = new Uint32Array(grid.palette.slice().buffer);
  for (let i = 0; i < packed.length; i++) if (packed[i]! >>> 24 === 0) packed[i] = ERASED;
  return packed;
}
