import type { Raster } from "@/lib/image/raster.ts";
import { doNow, type Work } from "../steps.ts";
import type { Comb, Fit } from "./comb.ts";
import { crispness } from "./crispness.ts";
import { type Lattice, latticeLines } from "./lattice.ts";
import { refineLattice } from "./refine_lattice.ts";
import { runLattices } from "./run_lattices.ts";
import { wholeCells } from "./whole_cells.ts";

/** The lattices of both directions. */
export interface Lattices {
  readonly x: Fit;
  readonly y: Fit;
  /** The mean of how well they fit, less what chance does: 0-1. */
  readonly score: number;
  /** How much of all change lies on their lines, beyond chance: 0-1. */
  readonly share: number;
  /** How even their cells are: 0-1. */
  readonly crispness: number;
}

/** Pixels that cells have at least, and cells that the shorter side has at least. */
const LEAST_PERIOD = 2.5, LEAST_CELLS = 6;
/** From one period to the next, the farthest line moves by this part of a cell at most. */
const STEP = 1 / 3;
/** Periods that are looked at, and those of them that are looked at closer. */
const MOST_PEAKS = 16, MOST_REFINED = 5;
/** Periods that are tried in one step. */
const STEP_PERIODS = 64;

/**
 * Finds the lattices of a picture from its two profiles: one period for both directions, then for each its own within half a cell
 * over the whole side. Null where the picture is too small, or nothing in it repeats.
 *
 * Lines that stand out may lie several cells apart, as joints of bricks do: a period must also account for most of what changes.
 * Fractions of the true period do that, too: of periods that account for the same the longest is taken. Clean enlargements are told by
 * their runs at once.
 */
export function findLattices(raster: Raster, x: Comb, y: Comb): Lattices | null {
  return doNow(searchLattices(raster, x, y));
}

/** The same in steps of a few milliseconds each. */
export function* searchLattices(raster: Raster, x: Comb, y: Comb): Work<Lattices | null> {
  const runs = runLattices(x.profile, y.profile);
  if (runs !== null) {
    const perfect = (lattice: Lattice): Fit => ({ ...lattice, score: 1 });
    return { x: perfect(runs.x), y: perfect(runs.y), score: 1, share: 1, crispness: 1 };
  }
  const likely = (yield* peaks(x, y)).map((period) => join(x, y, x.fit(period), y.fit(period)))
    .sort((a, b) => worth(b) - worth(a)).slice(0, MOST_REFINED);
  const found: Lattices[] = [];
  for (const { x: { period } } of likely) {
    yield;
    const [across, down] = wholeCells(x, y, refineLattice(x, period), refineLattice(y, period));
    found.push({
      ...join(x, y, across, down),
      crispness: crispness(
        raster,
        latticeLines(across, raster.width),
        latticeLines(down, raster.height),
      ),
    });
  }
  const best = found.reduce<Lattices | null>(
    (one, other) => one && worth(one) >= worth(other) ? one : other,
    null,
  );
  if (best === null || worth(best) <= 0) return null;
  return found.filter((one) => holdsAsMuch(one, best))
    .reduce((one, other) => one.x.period > other.x.period ? one : other, best);
}

/** Periods that fit better than those beside them, the best ones first. */
function* peaks(x: Comb, y: Comb): Work<number[]> {
  const periods: number[] = [], scores: number[] = [];
  const longest = Math.max(x.length, y.length);
  const most = Math.min(x.length, y.length) / LEAST_CELLS;
  for (let period = LEAST_PERIOD; period <= most; period += STEP * period * period / longest) {
    if (periods.length % STEP_PERIODS === 0) yield;
    periods.push(period);
    scores.push(mean(x.fit(period).score, y.fit(period).score));
  }
  const isPeak = (i: number) =>
    scores[i]! >= (scores[i - 1] ?? Infinity) && scores[i]! >= (scores[i + 1] ?? 0);
  return [...periods.keys()].filter(isPeak).sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, MOST_PEAKS).map((i) => periods[i]!);
}

function join(x: Comb, y: Comb, across: Fit, down: Fit): Omit<Lattices, "crispness"> {
  return {
    x: across,
    y: down,
    score: mean(beyondChance(x, across), beyondChance(y, down)),
    share: mean(x.share(across), y.share(down)),
  };
}

/** Few lines fit something by chance. */
const CHANCE = 0.5;

function beyondChance({ length }: Comb, { score, period }: Fit): number {
  return score - CHANCE * Math.sqrt(period / length);
}

/** The geometric mean: a lattice has lines in both directions. */
function mean(one: number, other: number): number {
  return Math.sqrt(Math.max(0, one) * Math.max(0, other));
}

/** Cells are squares but for this difference of their sides. */
const UNEQUAL = 1 / 30;
/** Most pictures hold whole cells only. */
const WHOLE_BONUS = 1.4;

/** What speaks for a lattice. */
function worth({ score, share, x, y }: Omit<Lattices, "crispness">): number {
  const unequal = (1 - x.period / y.period) / UNEQUAL;
  const bonus = x.phase === 0 && y.phase === 0 ? WHOLE_BONUS : 1;
  return score * share * bonus / (1 + unequal * unequal);
}

/** Whether a lattice whose period is a multiple of the best one's accounts for nearly as much. */
function holdsAsMuch(one: Lattices, best: Lattices): boolean {
  const times = one.x.period / best.x.period;
  return times > 1.5 && Math.abs(times - Math.round(times)) < 0.02 * times &&
    one.share >= 0.93 * best.share && worth(one) >= 0.7 * worth(best);
}
