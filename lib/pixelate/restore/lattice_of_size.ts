import type { Comb } from "./comb.ts";
import { type Lattice, latticeLines } from "./lattice.ts";

/** How many cells more, and fewer, than a lattice shows may lie in a picture that was cut anywhere: a little of one at both ends. */
const MORE = 0.7, FEWER = 1.3;
const STEPS = 48;
/** The whole picture is divided evenly where that fits nearly as well. */
const NEARLY_AS_WELL = 0.85;

/** The lattice that fits best of those that show so many cells. */
export function latticeOfSize(comb: Comb, cells: number): Lattice {
  const { length } = comb;
  const even = { period: length / cells, phase: 0 };
  let best: Lattice = even, most = comb.score(even) / NEARLY_AS_WELL;
  const least = length / (cells + MORE), last = length / Math.max(0.5, cells - FEWER);
  for (let step = 0; step <= STEPS; step++) {
    const fit = comb.fit(least + (last - least) * step / STEPS);
    if (fit.score <= most || latticeLines(fit, length).length - 1 !== cells) continue;
    best = fit;
    most = fit.score;
  }
  return best;
}
