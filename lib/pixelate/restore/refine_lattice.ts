import type { Comb, Fit } from "./comb.ts";
import { type Lattice, latticeThrough } from "./lattice.ts";

/** The best lattice of about that period, from half a cell less to half a cell more over the whole side. */
export function refineLattice(comb: Comb, period: number): Fit {
  const reach = 0.6 * period * period / comb.length;
  let best = comb.fit(period);
  for (let step = -10; step <= 10; step++) {
    const one = comb.fit(period + reach * step / 10);
    if (one.score > best.score) best = one;
  }
  best = { ...best, score: comb.score(best) };
  for (let part = 1 / 16; part > 1 / 300; part /= 2) best = climb(comb, best, part, reach);
  return best;
}

/** Changes the period about the middle of the side, and moves all lines, for as long as they fit better. */
function climb(comb: Comb, from: Fit, part: number, reach: number): Fit {
  let best = from;
  for (let round = 0; round < 8; round++) {
    const before = best;
    for (const [longer, by] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      const next = moved(before, longer * part * reach, by * part * before.period, comb.length);
      const score = comb.score(next);
      if (score > best.score) best = { ...next, score };
    }
    if (best === before) break;
  }
  return best;
}

function moved({ period, phase }: Lattice, longer: number, by: number, length: number): Lattice {
  const middle = Math.round((length / 2 - phase) / period);
  const next = period + longer;
  return latticeThrough(phase - middle * longer + by, next);
}
