import type { Comb } from "./comb.ts";
import type { Lines } from "./lattice.ts";

/** How far a line may be from its place, in periods. */
const REACH = 0.3;
/** What a cell of another width than the period costs, and a line away from its place, by the square of the difference in periods. */
const UNEVEN = 14, AWAY = 4;
/** Lines that lie where they should hold at least this much of what moved ones do, or those are taken. */
const GOOD_ENOUGH = 0.9;

/**
 * Moves each line to where the picture changes most nearby, such as the drawings of generators need it; the cells stay nearly even.
 * Where that gains little, the lines stay.
 *
 * Dynamic programming over the lines from first to last: the sum of the relief at the lines, less what unevenness costs, is the most.
 */
export function bendLines(lines: Lines, comb: Comb, period: number): Lines {
  if (REACH * period < 1) return lines;
  const relief = comb.relief(period);
  const reach = Math.floor(REACH * period);
  const width = 2 * reach + 1;
  const at = (place: number) => place > 0 && place < comb.length ? relief[place]! : 0;
  let sums = new Float64Array(width);
  const froms: Int32Array[] = [];
  for (let line = 0; line < lines.length; line++) {
    const next = new Float64Array(width), from = new Int32Array(width);
    const base = Math.round(lines[line]!), baseBefore = Math.round(lines[line - 1] ?? 0);
    for (let k = 0; k < width; k++) {
      const place = base + k - reach;
      const away = (place - lines[line]!) / period;
      const gain = at(place) - AWAY * away * away;
      let best = line === 0 ? 0 : -Infinity;
      for (let j = 0; line > 0 && j < width; j++) {
        const uneven = (place - (baseBefore + j - reach)) / period - 1;
        const sum = sums[j]! - UNEVEN * uneven * uneven;
        if (sum > best) {
          best = sum;
          from[k] = j;
        }
      }
      next[k] = best + gain;
    }
    sums = next;
    froms.push(from);
  }
  const bent = new Float64Array(lines.length);
  let k = sums.indexOf(Math.max(...sums));
  for (let line = lines.length - 1; line >= 0; line--) {
    bent[line] = Math.round(lines[line]!) + k - reach;
    k = froms[line]![k]!;
  }
  const held = (all: Lines) => all.reduce((sum, line) => sum + strongest(at, line), 0);
  return held(lines) >= GOOD_ENOUGH * held(bent) ? lines : bent;
}

/** A line between two whole pixels shows at either. */
function strongest(at: (place: number) => number, line: number): number {
  return Math.max(at(Math.floor(line)), at(Math.ceil(line)));
}
