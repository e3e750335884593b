import { condense, type WeightedPoints } from "./clusters/weighted_points.ts";

/** Boxes into which the picture's colours are joined: a choice among given colours needs no finer ones. */
const SIDE = 1 / 48;
/** Exchanges at most, each the best one there is. */
const EXCHANGES = 12;

/**
 * Indices (ascending) of the `count` entries of `palette` (OKLab, 3 numbers each) that suit the weighted `points` best: the mean
 * square distance to the nearest entry is made small. `locked` entries are among them in any case.
 *
 * This is the facility location problem: entries are added greedily, each the one that gains most, then exchanged as
 * long as that gains (E. Schubert and P. Rousseeuw, "Fast and eager k-medoids clustering" 2021).
 */
export function bestOfPalette(
  data: WeightedPoints,
  palette: Float64Array,
  count: number,
  locked: readonly number[] = [],
): Int32Array {
  const total = palette.length / 3;
  if (count >= total) return Int32Array.from({ length: total }, (_, i) => i);
  const costs = costTable(condense(data, SIDE), palette);
  const chosen = addGreedily(costs, count, locked);
  for (let i = 0; i < EXCHANGES && exchangeBest(costs, chosen, locked.length); i++);
  return Int32Array.from(chosen).sort();
}

/** What each point costs with each entry: weight times squared distance, a row of points an entry. */
interface CostTable {
  readonly entries: number;
  readonly points: number;
  readonly table: Float64Array;
}

function costTable({ points, weights }: WeightedPoints, palette: Float64Array): CostTable {
  const entries = palette.length / 3, count = points.length / 3;
  const table = new Float64Array(entries * count);
  for (let e = 0, at = 0; e < entries; e++) {
    const L = palette[e * 3]!, a = palette[e * 3 + 1]!, b = palette[e * 3 + 2]!;
    for (let i = 0; i < count; i++, at++) {
      const dL = points[i * 3]! - L, da = points[i * 3 + 1]! - a, db = points[i * 3 + 2]! - b;
      table[at] = (dL * dL + da * da + db * db) * weights[i]!;
    }
  }
  return { entries, points: count, table };
}

/** Gains only shrink as entries are added, so an old gain is an upper bound: few have to be computed anew. */
function addGreedily(
  { entries, points, table }: CostTable,
  count: number,
  locked: readonly number[],
) {
  const chosen: number[] = [];
  const costs = new Float64Array(points).fill(Infinity);
  const gains = new Float64Array(entries).fill(Infinity);
  const add = (entry: number) => {
    chosen.push(entry);
    gains[entry] = -1;
    for (let i = 0; i < points; i++) costs[i] = Math.min(costs[i]!, table[entry * points + i]!);
  };
  locked.forEach(add);
  if (chosen.length === 0) add(cheapest());
  while (chosen.length < count) {
    let best = -1, most = -1;
    const order = Array.from(gains.keys()).filter((entry) => gains[entry]! >= 0)
      .sort((one, other) => gains[other]! - gains[one]! || one - other);
    for (const entry of order) {
      if (gains[entry]! <= most) break;
      const gain = gains[entry] = gainOf(entry);
      if (gain > most || gain === most && entry < best) {
        most = gain;
        best = entry;
      }
    }
    if (!(most > 0)) break;
    add(best);
  }
  return chosen;

  function gainOf(entry: number): number {
    let gain = 0;
    for (let i = 0, at = entry * points; i < points; i++, at++) {
      if (table[at]! < costs[i]!) gain += costs[i]! - table[at]!;
    }
    return gain;
  }

  function cheapest(): number {
    let best = 0, least = Infinity;
    for (let entry = 0; entry < entries; entry++) {
      let sum = 0;
      for (let i = 0, at = entry * points; i < points; i++, at++) sum += table[at]!;
      if (sum < least) {
        least = sum;
        best = entry;
      }
    }
    return best;
  }
}

/** Puts the one entry in the place of the one chosen where that gains most; false where nothing gains. */
function exchangeBest(
  { entries, points, table }: CostTable,
  chosen: number[],
  fixed: number,
): boolean {
  const slots = chosen.length;
  const nearest = new Int32Array(points);
  const first = new Float64Array(points).fill(Infinity);
  const second = new Float64Array(points).fill(Infinity);
  chosen.forEach((entry, slot) => {
    for (let i = 0, at = entry * points; i < points; i++, at++) {
      const cost = table[at]!;
      if (cost < first[i]!) {
        second[i] = first[i]!;
        first[i] = cost;
        nearest[i] = slot;
      } else if (cost < second[i]!) second[i] = cost;
    }
  });
  const without = new Float64Array(slots);
  for (let i = 0; i < points; i++) without[nearest[i]!]! += second[i]! - first[i]!;
  const taken = new Set(chosen);
  let bestSlot = -1, bestEntry = -1, least = -1e-9;
  for (let entry = 0; entry < entries; entry++) {
    if (taken.has(entry)) continue;
    const changes = without.slice();
    let shared = 0;
    for (let i = 0, at = entry * points; i < points; i++, at++) {
      const cost = table[at]!;
      if (cost < first[i]!) {
        shared += cost - first[i]!;
        changes[nearest[i]!]! += first[i]! - second[i]!;
      } else if (cost < second[i]!) changes[nearest[i]!]! += cost - second[i]!;
    }
    for (let slot = fixed; slot < slots; slot++) {
      const change = changes[slot]! + shared;
      if (change < least) {
        least = change;
        bestSlot = slot;
        bestEntry = entry;
      }
    }
  }
  if (bestSlot < 0) return false;
  chosen[bestSlot] = bestEntry;
  return true;
}
