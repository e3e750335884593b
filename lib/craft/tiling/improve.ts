import { startRandom } from "../random.ts";
import { coverExactly } from "./cover_exactly.ts";
import { crossings, type Field, lay, take } from "./field.ts";
import type { PlacingsOf } from "./greedy.ts";
import type { Tile } from "./part.ts";

/** Fewest and most tiles that are laid anew at once. */
const FEWEST = 2, MOST = 9;
/** Steps of one search. */
const NODES = 3000;
/** Of attempts in a row without a gain, for each tile of the field, so many show that there is hardly any more to be had. */
const PATIENCE = 60;

/**
 * Makes a covered field cheaper, in place: again and again a few tiles of one color that touch each other are taken away and their
 * place is covered anew at the least cost (large neighborhood search). Of ways that cost as much, those with fewer crossings of seams
 * are taken. Deterministic: the same field gives the same tiles.
 *
 * @param steps How many steps of search are allowed in all.
 */
export function improveTiles(field: Field, placingsOf: PlacingsOf, steps: number): void {
  const random = startRandom(1);
  let used = 0;
  let idle = 0;
  let alive = field.tiles.length;
  while (used < steps && idle < PATIENCE * Math.max(8, alive)) {
    idle++;
    used += 20;
    const start = Math.floor(random() * field.tiles.length);
    if (field.tiles[start] === null) continue;
    const group = gather(field, start, FEWEST + Math.floor(random() * (MOST - FEWEST + 1)), random);
    if (group.length < FEWEST) continue;
    const tiles = group.map((index) => field.tiles[index]!);
    const color = field.colors[tiles[0]!.y * field.columns + tiles[0]!.x]!;
    const box = boxOf(tiles);
    const before = tiles.reduce((sum, { cost }) => sum + cost, 0);
    const gap = gapOf(box, tiles);
    const placings = placingsOf(color);
    const cover = coverExactly(
      gap,
      placings,
      before,
      NODES,
      Math.floor(random() * placings.length),
    );
    used += tiles.length * 40;
    if (cover === null) continue;
    const corners = cornersOf(field, box);
    const crossed = crossings(field, ...corners);
    for (const index of group) take(field, index);
    const first = field.tiles.length;
    for (const tile of cover.tiles) lay(field, tile);
    const isCheaper = cover.cost < before - 1e-9;
    if (isCheaper || crossings(field, ...corners) <= crossed) {
      if (isCheaper) idle = 0;
      alive += cover.tiles.length - tiles.length;
      continue;
    }
    for (let index = field.tiles.length - 1; index >= first; index--) take(field, index);
    for (const tile of tiles) lay(field, tile);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly bottom: number;
}

/** Tiles of one color that hang together, about so many, from one on. */
function gather(field: Field, start: number, count: number, random: () => number): number[] {
  const group = [start];
  const border: number[] = neighbors(field, start);
  while (group.length < count && border.length > 0) {
    const [next] = border.splice(Math.floor(random() * border.length), 1);
    if (next === undefined || group.includes(next)) continue;
    group.push(next);
    for (const other of neighbors(field, next)) {
      if (!group.includes(other) && !border.includes(other)) border.push(other);
    }
  }
  return group;
}

/** Tiles of the same color that share a side. */
function neighbors({ columns, rows, colors, owners, tiles }: Field, index: number): number[] {
  const { x, y, width, height } = tiles[index]!;
  const color = colors[y * columns + x]!;
  const found = new Set<number>();
  const look = (column: number, row: number) => {
    if (column < 0 || row < 0 || column >= columns || row >= rows) return;
    const at = row * columns + column;
    if (colors[at] === color && owners[at]! >= 0) found.add(owners[at]!);
  };
  for (let column = x; column < x + width; column++) {
    look(column, y - 1);
    look(column, y + height);
  }
  for (let row = y; row < y + height; row++) {
    look(x - 1, row);
    look(x + width, row);
  }
  return [...found];
}

function boxOf(tiles: readonly Tile[]): Box {
  return {
    x: Math.min(...tiles.map(({ x }) => x)),
    y: Math.min(...tiles.map(({ y }) => y)),
    right: Math.max(...tiles.map(({ x, width }) => x + width)),
    bottom: Math.max(...tiles.map(({ y, height }) => y + height)),
  };
}

function gapOf({ x, y, right, bottom }: Box, tiles: readonly Tile[]) {
  const [columns, rows] = [right - x, bottom - y];
  const free = new Uint8Array(columns * rows);
  for (const tile of tiles) {
    for (let row = tile.y - y; row < tile.y - y + tile.height; row++) {
      const from = row * columns + tile.x - x;
      free.fill(1, from, from + tile.width);
    }
  }
  return { x, y, columns, rows, free };
}

/** Inner corners of the field that what lies in a box may change. */
function cornersOf(
  { columns, rows }: Field,
  { x, y, right, bottom }: Box,
): [left: number, top: number, right: number, bottom: number] {
  return [Math.max(1, x), Math.max(1, y), Math.min(columns - 1, right), Math.min(rows - 1, bottom)];
}
