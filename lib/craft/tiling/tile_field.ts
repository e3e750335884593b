import { costOf, emptyField, type Field } from "./field.ts";
import { type PlacingsOf, tileInOrder, tileLargestFirst } from "./greedy.ts";
import { improveTiles } from "./improve.ts";
import type { Placing, Tile } from "./part.ts";

/** Steps of search for each cell: more gain less than a part in a thousand. */
export const STEPS_PER_CELL = 2000;

/**
 * Covers a rectangle of colored cells with parts, each on cells of one color, at little cost: the best of three greedy ways, then
 * a local search. Deterministic.
 *
 * @param colors Color of each cell, row by row; below 0 where nothing is to lie.
 * @param placingsOf How the parts of a color may lie (`placingsOf` of its parts), among them one of a single cell.
 */
export function tileField(
  columns: number,
  rows: number,
  colors: Int32Array,
  placingsOf: PlacingsOf,
  stepsPerCell = STEPS_PER_CELL,
): readonly Tile[] {
  const empty = emptyField(columns, rows, colors);
  const ways = [
    tileInOrder(empty, placingsOf),
    tileLargestFirst(empty, placingsOf),
    tileInOrder(empty, cheapestFirst(placingsOf)),
  ];
  const best = ways.reduce((a, b): Field => costOf(b) < costOf(a) ? b : a);
  improveTiles(best, placingsOf, stepsPerCell * columns * rows);
  return best.tiles.filter((tile) => tile !== null)
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

/** The parts that cost least for each cell first, where all cost the same the largest. */
function cheapestFirst(placingsOf: PlacingsOf): PlacingsOf {
  const sorted = new Map<number, readonly Placing[]>();
  const perCell = ({ width, height, cost }: Placing) => cost / (width * height);
  return (color) => {
    const known = sorted.get(color) ??
      placingsOf(color).toSorted((a, b) => perCell(a) - perCell(b));
    sorted.set(color, known);
    return known;
  };
}
