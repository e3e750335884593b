/** Wishes of cells for colors of which there are only so many pieces. */
export interface StockDemand {
  /** Number of cells. */
  readonly cells: number;
  /** Number of colors. */
  readonly colors: number;
  /** What it costs to give a cell a color, cell by cell: `costs[cell * colors + color]`. */
  readonly costs: Float64Array;
  /** Pieces of each color. Together at least as many as there are cells. */
  readonly pieces: Int32Array;
}

/** Cells by the color that they have been given, and the pieces of each that are left. */
export interface Groups {
  readonly cellsOf: readonly number[][];
  readonly spare: Int32Array;
}

/**
 * Gives every cell its nearest color that has pieces left, those first that would lose most by waiting: by the difference between their two
 * nearest colors.
 */
export function groupByRegret({ cells, colors, costs, pieces }: StockDemand): Groups {
  const cellsOf: number[][] = Array.from({ length: colors }, () => []);
  const spare = pieces.slice();
  let waiting = Array.from({ length: cells }, (_, cell) => cell);
  while (waiting.length > 0) {
    const wishes = waiting.map((cell) => wishOf(cell, costs, colors, spare));
    const order = wishes.map((_, i) => i).sort((a, b) => wishes[b]!.regret - wishes[a]!.regret);
    const next: number[] = [];
    for (const i of order) {
      const [cell, { color }] = [waiting[i]!, wishes[i]!];
      if (spare[color] === 0) {
        next.push(cell);
        continue;
      }
      spare[color]!--;
      cellsOf[color]!.push(cell);
    }
    waiting = next;
  }
  return { cellsOf, spare };
}

function wishOf(cell: number, costs: Float64Array, colors: number, spare: Int32Array) {
  let [color, least, second] = [-1, Infinity, Infinity];
  for (let other = 0; other < colors; other++) {
    if (spare[other] === 0) continue;
    const cost = costs[cell * colors + other]!;
    if (cost < least) [color, second, least] = [other, least, cost];
    else if (cost < second) second = cost;
  }
  return { color, regret: second === Infinity ? Number.MAX_VALUE : second - least };
}
