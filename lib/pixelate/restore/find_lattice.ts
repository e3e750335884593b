import type { Raster } from "@/lib/image/raster.ts";
import type { Comb, Fit, Lattice } from "./comb.ts";
import { crispness } from "./crispness.ts";

/** The lattices of both directions. */
export interface Lattices {
  readonly x: Fit;
  readonly y: Fit;
  /** How well they fit, on the mean. */
  readonly score: number;
  /** How even their cells are, 0-1. */
  readonly crispness: number;
  readonly share: number;
}

/** Pixels that cells have at least, and cells that the shorter side has at least. */
const LEAST_PERIOD = 2.5, LEAST_CELLS = 6;
/** Among periods that fit nearly as well as the best, the longest is the true one: its fractions fit, too. */
const NEARLY = 0.93;
/** From one period to the next, the farthest line moves by this part of a cell at most. */
const STEP = 1 / 3;
/** The picture holds a whole number of cells where it comes so near to one. */
const NEAR_WHOLE = 0.4;

/** Periods that are looked at closer. */
const MOST_PEAKS = 12;

/**
 * Finds the lattices of a picture from its two profiles: one period for both directions, then for each its own within half a cell
 * over the whole side. Null where the picture is too small to hold six cells.
 *
 * Lines that stand out may lie several cells apart, as joints of bricks do, so how well a period fits is weighed by how even its cells are.
 */
export function candidates(raster: Raster, x: Comb, y: Comb): Lattices[] {
  return peaks(x, y).map((period) => {
    const [across, down] = [snap(x, refine(x, period)), snap(y, refine(y, period))];
    const sure = (comb: Comb, { score, period }: Fit) => score - 0.5 * Math.sqrt(period / comb.length);
    const score = mean(sure(x, across), sure(y, down));
    const share = mean(x.share(across), y.share(down));
    return { x: across, y: down, score, share, crispness: crispness(raster, across, down) };
  });
}
export function findLattices(raster: Raster, x: Comb, y: Comb): Lattices | null {
  const found = candidates(raster, x, y);
  const worth = ({ score, share, x, y }: Lattices) => score * share * (x.phase === 0 && y.phase === 0 ? 1.4 : 1) / (1 + (30 * (1 - x.period / y.period)) ** 2);
  const best = found.reduce<Lattices | null>((one, other) => one && worth(one) >= worth(other) ? one : other, null);
  if (best === null) return null;
  return found.filter((one) => isMultiple(one, best) && worth(one) >= 0.7 * worth(best) && one.share >= NEARLY * best.share)
    .reduce((one, other) => one.x.period > other.x.period ? one : other, best);
}

function mean(one: number, other: number): number {
  return Math.sqrt(Math.max(0, one) * Math.max(0, other));
}

function isMultiple(one: Lattices, other: Lattices): boolean {
  const times = one.x.period / other.x.period;
  return times > 1.5 && Math.abs(times - Math.round(times)) < 0.02 * times;
}

/** Periods that fit better than those beside them, the best ones first. */
function peaks(x: Comb, y: Comb): number[] {
  const periods: number[] = [], scores: number[] = [];
  const longest = Math.max(x.length, y.length);
  const most = Math.min(x.length, y.length) / LEAST_CELLS;
  for (let period = LEAST_PERIOD; period <= most; period += STEP * period * period / longest) {
    periods.push(period);
    scores.push(mean(x.fit(period).score, y.fit(period).score));
  }
  const isPeak = (i: number) =>
    scores[i]! >= (scores[i - 1] ?? 0) && scores[i]! >= (scores[i + 1] ?? 0);
  return [...periods.keys()].filter(isPeak).sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, MOST_PEAKS).map((i) => periods[i]!);
}

/** The best lattice of about that period, from half a cell less to half a cell more over the whole side. */
function refine(comb: Comb, period: number): Fit {
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

/** Moves the lattice's middle by a part of a period, and its ends by as much, for as long as it fits better. */
function climb(comb: Comb, from: Fit, part: number, reach: number): Fit {
  let best = from;
  for (let round = 0; round < 8; round++) {
    const before = best;
    for (const [dPeriod, dMiddle] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      const next = moved(before, dPeriod * part * reach, dMiddle * part * before.period, comb.length);
      const score = comb.score(next);
      if (score > best.score) best = { ...next, score };
    }
    if (best === before) break;
  }
  return best;
}

/** Lengthens the period about the middle of a side, then moves all lines. */
function moved({ period, phase }: Lattice, longer: number, by: number, length: number): Lattice {
  const middle = Math.round((length / 2 - phase) / period);
  const next = period + longer;
  return { period: next, phase: wrap(phase - middle * longer + by, next) };
}

function wrap(phase: number, period: number): number {
  return phase - Math.floor(phase / period) * period;
}

/** The lattice that divides the whole side into equal cells, where that fits nearly as well. */
function snap(comb: Comb, fit: Fit): Fit {
  const cells = Math.round(comb.length / fit.period);
  if (cells < 1 || Math.abs(comb.length / fit.period - cells) > NEAR_WHOLE) return fit;
  const whole = { period: comb.length / cells, phase: 0 };
  const score = comb.score(whole);
  return score >= 0.85 * fit.score ? { ...whole, score } : fit;
}
