import type { Placing, Tile } from "./part.ts";

/** Cells that are to be covered: those of a rectangle that are free. */
export interface Gap {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  /** 1 where a cell is to be covered, row by row. It is drawn upon and given back as it was. */
  readonly free: Uint8Array;
}

/** A way to cover a gap. */
export interface Cover {
  readonly tiles: readonly Tile[];
  readonly cost: number;
}

/**
 * Covers a gap at the least cost, by depth-first search with a bound: what is left costs at least as much for each cell as the cheapest
 * part does.
 *
 * @param placings How parts may lie, the largest first.
 * @param most What it may cost at the most: only what costs no more than that is found.
 * @param nodes How many steps the search may take; it then gives the best that was found.
 * @param turn Rotates the order in which the parts are tried, so that ways of equal cost differ.
 * @returns null where nothing was found.
 */
export function coverExactly(
  gap: Gap,
  placings: readonly Placing[],
  most: number,
  nodes: number,
  turn = 0,
): Cover | null {
  const { columns, free } = gap;
  const perCell = Math.min(...placings.map(({ width, height, cost }) => cost / (width * height)));
  // Where all parts cost whole amounts, so does all that is left.
  const isWhole = placings.every(({ cost }) => Number.isInteger(cost));
  const total = free.reduce((sum, one) => sum + one, 0);
  const chosen: Placing[] = [], places: number[] = [];
  let best: Cover | null = null;
  let limit = most;
  let steps = 0;

  /** What so many cells cost at least. */
  const least = Float64Array.from(
    { length: total + 1 },
    (_, left) => isWhole ? Math.ceil(left * perCell - 1e-9) : left * perCell,
  );

  function search(from: number, left: number, cost: number): void {
    if (left === 0) {
      best = { tiles: chosen.map((placing, i) => tileAt(gap, placing, places[i]!)), cost };
      limit = cost - 1e-9;
      return;
    }
    if (steps++ > nodes) return;
    const first = steps === 1 ? turn : 0;
    let at = from;
    while (free[at] === 0) at++;
    const [x, y] = [at % columns, Math.floor(at / columns)];
    for (let i = 0; i < placings.length; i++) {
      const placing = placings[(i + first) % placings.length]!;
      const rest = left - placing.width * placing.height;
      // Most parts cost too much: they are not even laid.
      if (rest < 0 || cost + placing.cost + least[rest]! > limit) continue;
      if (!isFree(gap, placing, x, y)) continue;
      mark(gap, placing, at, 0);
      chosen.push(placing);
      places.push(at);
      search(at + 1, rest, cost + placing.cost);
      chosen.pop();
      places.pop();
      mark(gap, placing, at, 1);
      if (steps > nodes) return;
    }
  }

  if (least[total]! <= limit) search(0, total, 0);
  return best;
}

function tileAt({ x, y, columns }: Gap, placing: Placing, at: number): Tile {
  return { ...placing, x: x + at % columns, y: y + Math.floor(at / columns) };
}

function isFree(
  { columns, rows, free }: Gap,
  { width, height }: Placing,
  x: number,
  y: number,
): boolean {
  if (x + width > columns || y + height > rows) return false;
  for (let row = y; row < y + height; row++) {
    for (let at = row * columns + x; at < row * columns + x + width; at++) {
      if (free[at] === 0) return false;
    }
  }
  return true;
}

/** Cell by cell: parts are so small that filling them by rows takes longer. */
function mark({ columns, free }: Gap, { width, height }: Placing, from: number, value: 0 | 1) {
  for (let row = from; row < from + height * columns; row += columns) {
    for (let at = row; at < row + width; at++) free[at] = value;
  }
}
