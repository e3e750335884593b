import type { Raster } from "@/lib/image/raster.ts";
import type { Lattice } from "./lattice.ts";
import { lineProfiles } from "./line_profiles.ts";

/** How well a lattice fits: 1 where there are lines at all of its places and nowhere else, 0 where it is no better than chance. */
export interface Fit extends Lattice {
  readonly score: number;
}

/** Width of a line: its standard deviation is the larger of these, in pixels and in periods. Smooth enlargements have wide ones. */
const LINE_PIXELS = 0.5, LINE_SHARE = 0.2;

/** Parts into which a period is cut. */
const BINS = 32;
/** A line is at most so many times stronger than its surroundings. */
const MOST = 4;

/** Prepares both directions of a picture. */
export function combsOf(raster: Raster): readonly [x: Comb, y: Comb] {
  const { x, y } = lineProfiles(raster);
  return [newComb(x), newComb(y)];
}

/** A profile prepared for the search. */
export interface Comb {
  readonly length: number;
  readonly profile: Float64Array;
  /** The best phase of a period, to 1/32 of it. */
  readonly fit: (period: number) => Fit;
  /** How well one lattice fits, exactly. */
  readonly score: (lattice: Lattice) => number;
  /** How much of all change lies on a lattice's lines, beyond what would lie there by chance: up to 1. */
  readonly share: (lattice: Lattice) => number;
  /** How much stronger than its surroundings the profile is at each place, for lines so far apart: -1 or so to 4. */
  readonly relief: (period: number) => Float64Array<ArrayBuffer>;
}

/** Prepares a profile of lines (entry 0 of it is none) for the search of the lattice that fits best. */
export function newComb(profile: Float64Array): Comb {
  const length = profile.length;
  const sums = new Float64Array(length + 1);
  for (let i = 0; i < length; i++) sums[i + 1] = sums[i]! + profile[i]!;
  const floor = 0.25 * sums[length]! / Math.max(1, length - 1) || 1;

  // Neighboring periods share it, and are asked for one behind the other.
  let latest: Float64Array<ArrayBuffer> | null = null, latestReach = 0;

  function relief(period: number): Float64Array<ArrayBuffer> {
    const reach = Math.max(1, Math.round(period));
    if (latest === null || reach !== latestReach) latest = computeRelief(reach);
    latestReach = reach;
    return latest;
  }

  function computeRelief(reach: number): Float64Array<ArrayBuffer> {
    const out = new Float64Array(length);
    for (let i = 1; i < length; i++) {
      const begin = Math.max(1, i - reach), end = Math.min(length, i + reach + 1);
      const mean = (sums[end]! - sums[begin]!) / (end - begin);
      const value = (profile[i]! - mean) / (mean + floor);
      out[i] = value < MOST ? value : MOST;
    }
    return out;
  }

  function fit(period: number): Fit {
    const values = relief(period);
    const folded = new Float64Array(BINS), counts = new Float64Array(BINS);
    let sum = 0, squares = 0;
    for (let i = 1; i < length; i++) {
      const value = values[i]!;
      const place = i / period;
      // A bin stands for what is nearest to it, so that lines on whole pixels fall to its middle.
      const bin = ((place - Math.floor(place)) * BINS + 0.5) & (BINS - 1);
      folded[bin]! += value;
      counts[bin]!++;
      sum += value;
      squares += value * value;
    }
    const teeth = Float64Array.from({ length: BINS }, (_, bin) => toothAt(bin / BINS, period));
    let best = -Infinity, phase = 0;
    for (let shift = 0; shift < BINS; shift++) {
      let tooths = 0, toothSquares = 0, products = 0;
      for (let bin = 0; bin < BINS; bin++) {
        const height = teeth[(bin - shift) & (BINS - 1)]!;
        const weighted = counts[bin]! * height;
        tooths += weighted;
        toothSquares += weighted * height;
        products += folded[bin]! * height;
      }
      const score = correlation(length - 1, sum, squares, tooths, toothSquares, products);
      if (score > best) {
        best = score;
        phase = shift / BINS * period;
      }
    }
    return { period, phase, score: best };
  }

  function score({ period, phase }: Lattice): number {
    const values = relief(period);
    let sum = 0, squares = 0, tooths = 0, toothSquares = 0, products = 0;
    for (let i = 1; i < length; i++) {
      const value = values[i]!;
      const place = (i - phase) / period;
      const height = toothAt(place - Math.floor(place), period);
      sum += value;
      squares += value * value;
      tooths += height;
      toothSquares += height * height;
      products += value * height;
    }
    return correlation(length - 1, sum, squares, tooths, toothSquares, products);
  }

  function share({ period, phase }: Lattice): number {
    let all = 0, hit = 0, teeth = 0;
    for (let i = 1; i < length; i++) {
      const place = (i - phase) / period;
      const height = toothAt(place - Math.floor(place), period);
      const value = profile[i]! ** 2;
      all += value;
      hit += value * height;
      teeth += height;
    }
    const chance = teeth / (length - 1);
    return all === 0 || chance === 1 ? 0 : (hit / all - chance) / (1 - chance);
  }

  return { length, profile, fit, score, relief, share };
}

/** Pearson's correlation from sums over `count` pairs; 0 where either is constant. */
function correlation(
  count: number,
  sum: number,
  squares: number,
  otherSum: number,
  otherSquares: number,
  products: number,
): number {
  const spread = (squares - sum * sum / count) * (otherSquares - otherSum * otherSum / count);
  return spread > 1e-9 ? (products - sum * otherSum / count) / Math.sqrt(spread) : 0;
}

/**
 * Height of a line at a place in its period (0-1, the line at 0), near a Gaussian and of operations that every engine rounds alike:
 * (1 - x² / 11)⁴ has its standard deviation.
 */
function toothAt(place: number, period: number): number {
  const away = (place > 0.5 ? 1 - place : place) / Math.max(LINE_PIXELS / period, LINE_SHARE);
  const rest = 1 - away * away / 11;
  return rest > 0 ? rest * rest * rest * rest : 0;
}
