import type { Groups, StockDemand } from "./groups.ts";

/** Gains below this share of a cell's cost are rounding. */
const TINY = 1e-12;

/**
 * Lets each two colors exchange cells, and take cells over into pieces that are left, until no two gain by it any more; in place.
 *
 * For two colors that is exact: of either's cells, those that lose least by the change go first, for as long as a change gains.
 */
export function exchangePairs(demand: StockDemand, groups: Groups, rounds: number): void {
  const { colors } = demand;
  // Whether a color's cells have changed since a pair was looked at.
  const changed = new Int32Array(colors).fill(1);
  const seen = new Int32Array(colors * colors);
  for (let round = 0; round < rounds; round++) {
    let gained = false;
    for (let a = 0; a < colors; a++) {
      for (let b = a + 1; b < colors; b++) {
        const state = changed[a]! + changed[b]!;
        if (seen[a * colors + b] === state) continue;
        if (exchange(demand, groups, a, b)) {
          gained = true;
          changed[a]!++;
          changed[b]!++;
        }
        seen[a * colors + b] = changed[a]! + changed[b]!;
      }
    }
    if (!gained) return;
  }
}

function exchange(demand: StockDemand, { cellsOf, spare }: Groups, a: number, b: number): boolean {
  const [leastA, leastB] = [
    leastLoss(demand, cellsOf[a]!, a, b),
    leastLoss(demand, cellsOf[b]!, b, a),
  ];
  // An empty place loses nothing by going over.
  const [bestA, bestB] = [
    spare[a]! > 0 ? Math.min(0, leastA) : leastA,
    spare[b]! > 0 ? Math.min(0, leastB) : leastB,
  ];
  if (!(bestA + bestB < -TINY)) return false;
  const fromA = leaving(demand, cellsOf[a]!, a, b, -bestB);
  const fromB = leaving(demand, cellsOf[b]!, b, a, -bestA);
  let [i, j] = [0, 0];
  while (true) {
    const [useA, useB] = [choose(fromA[i], spare[a]!), choose(fromB[j], spare[b]!)];
    if (useA === null || useB === null || useA.loss + useB.loss >= -TINY) break;
    if (useA.isCell) i++;
    if (useB.isCell) j++;
    // A cell in exchange for an empty place moves that place.
    if (!useA.isCell) spare[a]!--, spare[b]!++;
    if (!useB.isCell) spare[b]!--, spare[a]!++;
  }
  if (i + j === 0) return false;
  move(cellsOf, a, b, fromA.slice(0, i), fromB.slice(0, j));
  return true;
}

/** A cell that may go over, and what that loses. */
interface Leaving {
  readonly cell: number;
  readonly loss: number;
}

function leastLoss(
  { costs, colors }: StockDemand,
  cells: readonly number[],
  from: number,
  to: number,
): number {
  let least = Infinity;
  for (const cell of cells) {
    const loss = costs[cell * colors + to]! - costs[cell * colors + from]!;
    if (loss < least) least = loss;
  }
  return least;
}

/** Cells of a color that lose less than `most` by going over, those first that lose least. */
function leaving(
  { costs, colors }: StockDemand,
  cells: readonly number[],
  from: number,
  to: number,
  most: number,
): Leaving[] {
  const found: Leaving[] = [];
  for (const cell of cells) {
    const loss = costs[cell * colors + to]! - costs[cell * colors + from]!;
    if (loss < most) found.push({ cell, loss });
  }
  return found.sort((one, other) => one.loss - other.loss || one.cell - other.cell);
}

/** What goes over next: the cell that loses least, or an empty place where that is better. */
function choose(next: Leaving | undefined, spare: number) {
  if (next !== undefined && (next.loss <= 0 || spare === 0)) {
    return { isCell: true, loss: next.loss };
  }
  return spare > 0 ? { isCell: false, loss: 0 } : null;
}

function move(
  cellsOf: readonly number[][],
  a: number,
  b: number,
  fromA: readonly Leaving[],
  fromB: readonly Leaving[],
): void {
  const [goingA, goingB] = [fromA, fromB].map((list) => new Set(list.map(({ cell }) => cell)));
  const keep = (cells: readonly number[], going: ReadonlySet<number>) =>
    cells.filter((cell) => !going.has(cell));
  const [inA, inB] = [[...keep(cellsOf[a]!, goingA!), ...goingB!], [
    ...keep(cellsOf[b]!, goingB!),
    ...goingA!,
  ]];
  cellsOf[a]!.splice(0, Infinity, ...inA);
  cellsOf[b]!.splice(0, Infinity, ...inB);
}
