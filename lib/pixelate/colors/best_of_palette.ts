import { nearestOf } from "@/lib/color/nearest.ts";
import { splitByVariance } from "./clusters/variance_split.ts";
import { condenseTo, type WeightedPoints } from "./clusters/weighted_points.ts";
import { addGreedily } from "./selection/add_greedily.ts";
import { type Demand, demandOf } from "./selection/demand.ts";
import { exchangeBest } from "./selection/exchange_best.ts";
import { serve } from "./selection/serve.ts";

/**
 * Sides of the boxes into which the picture's colors are joined, the first that makes no more than so many boxes: a choice among given
 * colors needs no finer ones.
 */
const SIDES = [1 / 32, 1 / 26, 1 / 21];
const MANY_BOXES = 1000;
/**
 * Share of the entries that are found by splitting the picture's colors, in no time, where there are many pairs of colors and entries;
 * the others are added to what they leave.
 */
const SPLIT_SHARE = 3 / 4;
const MANY_PAIRS = 50_000;
/** Rounds of exchanges at most. */
const EXCHANGES = 6;

/**
 * Indices (ascending) of the `count` entries of `palette` (where colors are matched, 3 numbers each) that suit the weighted `points` best: the mean
 * square distance to the nearest entry is made small.
 *
 * This is the facility location problem: to the entries nearest to clusters of the points others are added greedily, each the one
 * that gains most; then entries are exchanged as long as that gains.
 */
export function bestOfPalette(
  data: WeightedPoints,
  palette: Float64Array,
  count: number,
): Int32Array {
  const total = palette.length / 3;
  if (count >= total) return Int32Array.from({ length: total }, (_, i) => i);
  const demand = demandOf(condenseTo(data, SIDES, MANY_BOXES), palette);
  let service = serve(demand, addGreedily(demand, count, startFor(demand, count)));
  const room = new Float64Array(total * service.chosen.length);
  for (let i = 0; i < EXCHANGES; i++) {
    const better = exchangeBest(demand, service, room);
    if (better === null) break;
    service = better;
  }
  return Int32Array.from(service.chosen, (entry) => demand.indices[entry]!).sort();
}

/** The entries nearest to clusters of the points. */
function startFor(demand: Demand, count: number): readonly number[] {
  const { weights, entries } = demand;
  if (weights.length * entries.length / 3 < MANY_PAIRS) return [];
  const start = new Set<number>();
  const { centers } = splitByVariance(demand, Math.floor(count * SPLIT_SHARE));
  for (let i = 0; i < centers.length; i += 3) {
    start.add(nearestOf(entries, centers[i]!, centers[i + 1]!, centers[i + 2]!));
  }
  return [...start];
}
