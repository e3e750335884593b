import { clusterAround, type Clustering } from "./clustering.ts";
import { exchangeCenters, rankExchanges } from "./exchange_centers.ts";
import { lloyd, type Partition } from "./lloyd.ts";
import { splitByVariance } from "./variance_split.ts";
import type { WeightedPoints } from "./weighted_points.ts";

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
 *
 * @param trials How often centers are tried where they may be needed more.
 */
export function kMeans(data: WeightedPoints, count: number, trials = 12): Partition {
  const { centers, members } = splitByVariance(data, count);
  let best = settle(data, centers, members, FIRST_ROUNDS);
  let ranks = rankExchanges(data, best);
  let most = Math.max(1, count >> 3);
  for (let trial = 0, pair = 0; trial < trials && pair < PAIRS.length; trial++) {
    const [idle, wide] = PAIRS[pair]!;
    const moved = exchangeCenters(best.centers, ranks, most, idle, wide);
    const next = moved && settle(data, moved, guessAfter(best, moved), TRIAL_ROUNDS);
    if (next && next.cost < best.cost) {
      best = next;
      ranks = rankExchanges(data, best);
      pair = 0;
    } else if (most > 1) most >>= 1;
    else pair++;
  }
  return lloyd(data, best.centers, best.nearest, LAST_ROUNDS);
}

function settle(
  data: WeightedPoints,
  start: Float64Array,
  guess: Int32Array,
  rounds: number,
): Clustering {
  const { centers, members } = lloyd(data, start, guess, rounds);
  return clusterAround(data, centers, members);
}

/** Points of a center that has moved away are likely to go to the one that was second. */
function guessAfter({ centers, nearest, second }: Clustering, moved: Float64Array): Int32Array {
  return nearest.map((c, i) => centers[c * 3] === moved[c * 3] ? c : second[i]!);
}
