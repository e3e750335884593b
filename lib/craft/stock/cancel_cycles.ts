import type { Groups, StockDemand } from "./groups.ts";

const TINY = 1e-12;

/**
 * Moves cells around circles of colors, each to the next, for as long as that gains; in place. When no circle gains any more, the assignment
 * is as cheap as can be (negative cycle canceling, Klein 1967, on a graph of the colors).
 *
 * @param most Circles after which it stops all the same.
 */
export function cancelCycles(
  { costs, colors }: StockDemand,
  { cellsOf, spare }: Groups,
  most: number,
): void {
  /** The least loss by which anything goes from one color to another, and the cell, or -1 for an empty place. */
  const loss = new Float64Array(colors * colors).fill(Infinity);
  const mover = new Int32Array(colors * colors).fill(-1);
  for (let color = 0; color < colors; color++) look(color);
  for (let count = 0; count < most; count++) {
    const circle = findCircle(loss, colors);
    if (circle === null) return;
    // All that moves is known before anything does, for a color's first cell may change by it.
    const moves = circle.map((from, i) => ({
      from,
      to: circle[(i + 1) % circle.length]!,
      cell: mover[from * colors + circle[(i + 1) % circle.length]!]!,
    }));
    for (const { from, to, cell } of moves) {
      if (cell < 0) {
        spare[from]!--;
        spare[to]!++;
        continue;
      }
      const group = cellsOf[from]!;
      group.splice(group.indexOf(cell), 1);
      cellsOf[to]!.push(cell);
    }
    for (const color of circle) look(color);
  }

  function look(from: number): void {
    const start = from * colors;
    loss.fill(spare[from]! > 0 ? 0 : Infinity, start, start + colors);
    mover.fill(-1, start, start + colors);
    for (const cell of cellsOf[from]!) {
      const own = costs[cell * colors + from]!;
      for (let to = 0, at = cell * colors; to < colors; to++, at++) {
        const difference = costs[at]! - own;
        if (difference < loss[start + to]!) {
          loss[start + to] = difference;
          mover[start + to] = cell;
        }
      }
    }
    loss[start + from] = Infinity;
  }
}

/** Colors around a circle whose losses come to less than nothing (Bellman-Ford), or null. */
function findCircle(loss: Float64Array, colors: number): number[] | null {
  const distance = new Float64Array(colors);
  const before = new Int32Array(colors).fill(-1);
  for (let round = 0; round < colors; round++) {
    let changed = false;
    for (let from = 0; from < colors; from++) {
      for (let to = 0, at = from * colors; to < colors; to++, at++) {
        const way = distance[from]! + loss[at]!;
        if (way < distance[to]! - TINY) {
          distance[to] = way;
          before[to] = from;
          changed = true;
        }
      }
    }
    if (!changed) return null;
    const circle = circleOf(before, colors);
    if (circle !== null) return circle;
  }
  return null;
}

/** A circle in the links to the color before, in the order in which cells move. */
function circleOf(before: Int32Array, colors: number): number[] | null {
  const visit = new Int32Array(colors);
  for (let start = 0; start < colors; start++) {
    let at = start;
    while (at >= 0 && visit[at] === 0) {
      visit[at] = start + 1;
      at = before[at]!;
    }
    if (at < 0 || visit[at] !== start + 1) continue;
    const circle = [at];
    for (let other = before[at]!; other !== at; other = before[other]!) circle.unshift(other);
    return circle;
  }
  return null;
}
