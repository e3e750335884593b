import type { Placing, Tile } from "./part.ts";

/** A rectangle of cells of one or more colors that is being covered with tiles. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  /** Color of each cell, row by row; below 0 where nothing is to lie. */
  readonly colors: Int32Array;
  /** Index of the tile that covers each cell, -1 where none does. */
  readonly owners: Int32Array;
  /** Tiles by index; null where one was taken away. */
  readonly tiles: (Tile | null)[];
}

/** A field with nothing on it. */
export function emptyField(columns: number, rows: number, colors: Int32Array): Field {
  return { columns, rows, colors, owners: new Int32Array(colors.length).fill(-1), tiles: [] };
}

/** Whether a part fits with its top left cell at `x`, `y`: on cells of one color that nothing covers. */
export function fits(field: Field, { width, height }: Placing, x: number, y: number): boolean {
  const { columns, rows, colors, owners } = field;
  if (x + width > columns || y + height > rows) return false;
  const color = colors[y * columns + x]!;
  if (color < 0) return false;
  for (let row = y; row < y + height; row++) {
    for (let at = row * columns + x; at < row * columns + x + width; at++) {
      if (colors[at] !== color || owners[at] !== -1) return false;
    }
  }
  return true;
}

/** Lays a tile. */
export function lay(field: Field, tile: Tile): void {
  const index = field.tiles.push(tile) - 1;
  own(field, tile, index);
}

/** Takes a tile away. */
export function take(field: Field, index: number): void {
  own(field, field.tiles[index]!, -1);
  field.tiles[index] = null;
}

function own({ columns, owners }: Field, { x, y, width, height }: Tile, index: number): void {
  for (let row = y; row < y + height; row++) {
    owners.fill(index, row * columns + x, row * columns + x + width);
  }
}

/** What all tiles cost. */
export function costOf({ tiles }: Field): number {
  return tiles.reduce((sum, tile) => sum + (tile?.cost ?? 0), 0);
}

/** Number of inner corners at which four tiles meet, in the part of the field from `left`, `top` up to `right`, `bottom` (corners, included). */
export function crossings(
  { columns, owners }: Field,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  let count = 0;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const at = y * columns + x;
      const [a, b] = [owners[at - columns - 1]!, owners[at - columns]!];
      const [c, d] = [owners[at - 1]!, owners[at]!];
      if (a !== b && a !== c && d !== b && d !== c) count++;
    }
  }
  return count;
}
