import { condense, type WeightedPoints } from "./clusters/weighted_points.ts";
import { addGreedily } from "./selection/add_greedily.ts";
import { demandOf } from "./selection/demand.ts";
import { exchangeBest } from "./selection/exchange_best.ts";

/** Boxes into which the picture's colours are joined: a choice among given colours needs no finer ones. */
const SIDE = 1 / 48;
/** Exchanges at most, each the best one there is. */
const EXCHANGES = 12;

/**
 * Indices (ascending) of the `count` entries of `palette` (OKLab, 3 numbers each) that suit the weighted `points` best: the mean
 * square distance to the nearest entry is made small. `locked` entries are among them in any case.
 *
 * This is the facility location problem: entries are added greedily, each the one that gains most, then exchanged as
 * long as that gains.
 */
export function bestOfPalette(
  data: WeightedPoints,
  palette: Float64Array,
  count: number,
  locked: readonly number[] = [],
): Int32Array {
  const total = palette.length / 3;
  if (count >= total) return Int32Array.from({ length: total }, (_, i) => i);
  const demand = demandOf(condense(data, SIDE), palette);
  const { indices, ranks } = demand;
  const chosen = addGreedily(demand, count, locked.map((index) => ranks[index]!));
  for (let i = 0; i < EXCHANGES && exchangeBest(demand, chosen, locked.length); i++);
  return Int32Array.from(chosen, (entry) => indices[entry]!).sort();
}
