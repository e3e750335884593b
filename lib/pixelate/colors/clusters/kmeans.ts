import { clusterAround, type Clustering } from "./clustering.ts";
import { exchangeCenters, rankExchanges } from "./exchange_centers.ts";
import { lloyd, type Partition } from "./lloyd.ts";
import { seedCenters } from "./seed_centers.ts";
import { splitByVariance } from "./variance_split.ts";
import type { WeightedPoints } from "./weighted_points.ts";

/** How long is searched for better centers. */
export interface Search {
  /** How many starts there are beside the splitting. */
  readonly starts: number;
  /** How often, after each start, centers are tried where they may be needed more. */
  readonly trials: number;
}

/** Rounds of Lloyd's iteration after the start, and after each exchange of centers. */
const FIRST_ROUNDS = 5;
const TRIAL_ROUNDS = 3;
/** A trial is given up that costs so much more after a round than the best so far. */
const HOPELESS = 1.03;

/** Which idle center is tried in which wide cluster, in this order. */
const PAIRS = [[0, 0], [0, 1], [1, 0], [0, 2], [1, 1], [2, 0]] as const;

/**
 * Places at most `count` centers so that the weighted sum of squared distances from each point to its nearest center is small.
 *
 * Splitting by variance starts, and a few times greedy seeding. Each start is improved, and the best is taken: one input, one result.
 */
export function kMeans(
  data: WeightedPoints,
  count: number,
  { starts, trials }: Search,
): Partition {
  let best = improve(data, splitByVariance(data, count), trials);
  for (let i = 0; i < starts && count < data.weights.length; i++) {
    const other = improve(data, seedCenters(data, count, i / starts), trials);
    if (other.cost < best.cost) best = other;
  }
  return partitionOf(best);
}

/**
 * Improves centers: Lloyd's iteration, and in between centers that are hardly missed are put where a cluster is wide, an eighth of them at
 * once in the beginning, and stay if that was for the better (as in P. Fränti, "Efficiency of random swap clustering" 2018, though by
 * estimate in place of chance).
 */
function improve(data: WeightedPoints, start: Partition, trials: number): Clustering {
  let best = settle(data, start, FIRST_ROUNDS)!;
  let ranks = rankExchanges(data, best);
  let most = Math.max(1, best.losses.length >> 3);
  for (let trial = 0, pair = 0; trial < trials && pair < PAIRS.length; trial++) {
    const [idle, wide] = PAIRS[pair]!;
    const moved = afterExchange(best, exchangeCenters(best.centers, ranks, most, idle, wide));
    const next = moved && settle(data, moved, TRIAL_ROUNDS, best.cost * HOPELESS);
    if (next && next.cost < best.cost) {
      best = next;
      ranks = rankExchanges(data, best);
      pair = 0;
    } else if (most > 1) most >>= 1;
    else pair++;
  }
  return best;
}

/** Null where it is given up. */
function settle(
  data: WeightedPoints,
  { centers, members }: Partition,
  rounds: number,
  limit = Infinity,
): Clustering | null {
  const settled = lloyd(data, centers, members, rounds, limit);
  return settled && clusterAround(data, settled.centers, settled.members);
}

function partitionOf({ centers, nearest }: Clustering): Partition {
  return { centers, members: nearest };
}

/** Points of a center that has moved away are likely to go to the one that was second. */
function afterExchange(
  { centers, nearest, second }: Clustering,
  moved: Float64Array | null,
): Partition | null {
  return moved && {
    centers: moved,
    members: nearest.map((c, i) => centers[c * 3] === moved[c * 3] ? c : second[i]!),
  };
}
