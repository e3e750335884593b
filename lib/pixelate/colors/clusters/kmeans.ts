import { clusterAround, type Clustering } from "./clustering.ts";
import { exchangeCenters, rankExchanges } from "./exchange_centers.ts";
import { lloyd, type Partition } from "./lloyd.ts";
import { splitByVariance } from "./variance_split.ts";
import type { WeightedPoints } from "./weighted_points.ts";

export interface KMeansOptions {
  /** Centers that stay where they are, 3 numbers each; they count among `count`. */
  readonly locked?: Float64Array;
  /** How often centers are tried where they may be needed more. */
  readonly trials?: number;
}

/** Rounds of Lloyd's iteration after the start, after each exchange of centers, and in the end. */
const FIRST_ROUNDS = 8;
const TRIAL_ROUNDS = 3;
const LAST_ROUNDS = 8;

/** Which idle center is tried in which wide cluster, in this order. */
const PAIRS = [[0, 0], [0, 1], [1, 0], [0, 2], [1, 1], [2, 0]] as const;

/**
 * Places at most `count` centers so that the weighted sum of squared distances from each point to its nearest center is small.
 *
 * Splitting by variance starts, Lloyd's iteration follows, and in between centers that are hardly missed are put where a
 * cluster is wide, and stay if that was for the better (as in P. Fränti, "Efficiency of random swap clustering" 2018, though
 * by estimate in place of chance): one input, one result.
 */
export function kMeans(
  data: WeightedPoints,
  count: number,
  { locked = new Float64Array(), trials = 12 }: KMeansOptions = {},
): Partition {
  const fixed = locked.length / 3;
  const { centers: free, members } = splitByVariance(data, count - fixed);
  const start = new Float64Array(locked.length + free.length);
  start.set(locked);
  start.set(free, locked.length);
  const guess = free.length > 0 ? members.map((c) => c + fixed) : members;
  let best = settle(data, start, guess, fixed, FIRST_ROUNDS);
  let ranks = rankExchanges(data, best, fixed);
  let most = Math.max(1, count >> 3);
  for (let trial = 0, pair = 0; trial < trials && pair < PAIRS.length; trial++) {
    const [idle, wide] = PAIRS[pair]!;
    const moved = exchangeCenters(best.centers, ranks, fixed, most, idle, wide);
    const next = moved && settle(data, moved, guessAfter(best, moved), fixed, TRIAL_ROUNDS);
    if (next && next.cost < best.cost) {
      best = next;
      ranks = rankExchanges(data, best, fixed);
      pair = 0;
    } else if (most > 1) most >>= 1;
    else pair++;
  }
  return lloyd(data, best.centers, best.nearest, fixed, LAST_ROUNDS);
}

function settle(
  data: WeightedPoints,
  start: Float64Array,
  guess: Int32Array,
  fixed: number,
  rounds: number,
): Clustering {
  const { centers, members } = lloyd(data, start, guess, fixed, rounds);
  return clusterAround(data, centers, members);
}

/** Points of a center that has moved away are likely to go to the one that was second. */
function guessAfter({ centers, nearest, second }: Clustering, moved: Float64Array): Int32Array {
  return nearest.map((c, i) => centers[c * 3] === moved[c * 3] ? c : second[i]!);
}
