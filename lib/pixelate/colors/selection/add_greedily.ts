import { nearestOf } from "@/lib/color/nearest.ts";
import { type Demand, distanceTo, firstWithin } from "./demand.ts";
import { serve } from "./serve.ts";

/** A gain that is nothing but the rounding of sums. */
const NOTHING = 1e-9;

/**
 * At most `count` entries: those to `start` with, then again and again the one that lowers the cost most, as long as one does.
 *
 * What each entry would gain is kept up to date: where a point's cost falls, only the entries that are nearer to it lose by that.
 */
export function addGreedily(demand: Demand, count: number, start: readonly number[]): number[] {
  const chosen = [...start];
  if (chosen.length === 0) chosen.push(cheapest(demand));
  const costs = serve(demand, chosen).first;
  const gains = new Float64Array(demand.indices.length);
  for (let i = 0; i < costs.length; i++) updateGains(demand, gains, i, 0, costs[i]!);
  while (chosen.length < count) {
    const best = greatest(gains);
    if (!(gains[best]! > NOTHING)) break;
    chosen.push(best);
    for (let i = 0; i < costs.length; i++) {
      const cost = distanceTo(demand, i, best);
      if (cost >= costs[i]!) continue;
      updateGains(demand, gains, i, costs[i]!, cost);
      costs[i] = cost;
    }
    gains[best] = 0;
  }
  return chosen;
}

/** The entry that alone costs least: by the parallel axis theorem the one nearest to the mean. */
function cheapest({ points, weights, entries }: Demand): number {
  let total = 0, L = 0, a = 0, b = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    total += weight;
    L += points[i * 3]! * weight;
    a += points[i * 3 + 1]! * weight;
    b += points[i * 3 + 2]! * weight;
  }
  return nearestOf(entries, L / total, a / total, b / total);
}

function greatest(gains: Float64Array): number {
  let best = 0;
  for (let entry = 1; entry < gains.length; entry++) {
    if (gains[entry]! > gains[best]!) best = entry;
  }
  return best;
}

/** What every entry would gain at a point, brought up to date where the point's cost changes. */
function updateGains(
  demand: Demand,
  gains: Float64Array,
  point: number,
  before: number,
  after: number,
): void {
  const { points, weights, entries } = demand;
  const most = Math.max(before, after);
  const reach = Math.sqrt(most);
  const L = points[point * 3]!, a = points[point * 3 + 1]!, b = points[point * 3 + 2]!;
  const weight = weights[point]!;
  let entry = firstWithin(demand, point, reach);
  for (; entry < gains.length; entry++) {
    const dL = entries[entry * 3]! - L;
    if (dL >= reach) break;
    const da = entries[entry * 3 + 1]! - a, db = entries[entry * 3 + 2]! - b;
    const distance = dL * dL + da * da + db * db;
    if (distance >= most) continue;
    gains[entry]! += (Math.max(after, distance) - Math.max(before, distance)) * weight;
  }
}
