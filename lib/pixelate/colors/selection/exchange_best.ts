import { type Demand, firstWithin } from "./demand.ts";
import { costOf, serve, type Service } from "./serve.ts";

/** A gain that is nothing but the rounding of sums. */
const NOTHING = 1e-9;

/** A chosen one that gives way to another entry, and how much that changes the cost. */
interface Exchange {
  readonly slot: number;
  readonly entry: number;
  readonly change: number;
}

/**
 * The chosen with the entry in the place of the one that lowers the cost most, or with some such exchanges at once where that lowers
 * it more; null where nothing does.
 *
 * As in E. Schubert and P. Rousseeuw, "Fast and eager k-medoids clustering" (2021): one pass over the points tells the change of cost
 * for all pairs. An entry matters to a point only if it is nearer than the second nearest of the chosen.
 *
 * @param room A number for each pair, whatever it is.
 */
export function exchangeBest(
  demand: Demand,
  service: Service,
  room: Float64Array,
): Service | null {
  const { chosen } = service;
  const exchanges = findExchanges(demand, service, room);
  const best = exchanges[0];
  if (!best) return null;
  const most = Math.min(exchanges.length, chosen.length >> 3);
  if (most >= 2) {
    // Each is told as if it were the only one, so whether several are better is known when they are made.
    const several = serve(demand, apply(chosen, exchanges.slice(0, most)), service);
    if (costOf(demand, several) < costOf(demand, service) + best.change) return several;
  }
  return serve(demand, apply(chosen, [best]), service);
}

/** For each slot the best exchange, if it gains, the best of all first; no entry twice. */
function findExchanges(demand: Demand, service: Service, room: Float64Array): Exchange[] {
  const { chosen } = service;
  const entries = demand.indices.length;
  const count = chosen.length;
  /** For each entry, what changes whoever leaves; and on top of it for each slot, if that one leaves. */
  const shared = new Float64Array(entries);
  const changes = room.fill(0);
  for (let i = 0; i < service.nearest.length; i++) {
    addChanges(demand, service, i, shared, changes);
  }
  const without = lossesOf(demand, service, count);
  for (const entry of chosen) shared[entry] = Infinity;
  const found: Exchange[] = [];
  for (let slot = 0; slot < count; slot++) {
    let best = -1, least = -NOTHING;
    for (let entry = 0; entry < entries; entry++) {
      const change = without[slot]! + shared[entry]! + changes[slot * entries + entry]!;
      if (change < least) {
        least = change;
        best = entry;
      }
    }
    if (best >= 0) found.push({ slot, entry: best, change: least });
  }
  const taken = new Set<number>();
  return found.sort((one, other) => one.change - other.change || one.slot - other.slot)
    .filter(({ entry }) => !taken.has(entry) && taken.add(entry));
}

function apply(chosen: readonly number[], exchanges: readonly Exchange[]): number[] {
  const next = [...chosen];
  for (const { slot, entry } of exchanges) next[slot] = entry;
  return next;
}

/** For each slot how much the cost would rise without it. */
function lossesOf({ weights }: Demand, { nearest, first, second }: Service, count: number) {
  const losses = new Float64Array(count);
  for (let i = 0; i < nearest.length; i++) {
    losses[nearest[i]!]! += (second[i]! - first[i]!) * weights[i]!;
  }
  return losses;
}

function addChanges(
  demand: Demand,
  { nearest, first, second }: Service,
  point: number,
  shared: Float64Array,
  changes: Float64Array,
): void {
  const { points, weights, entries } = demand;
  const near = first[point]!, far = second[point]!, row = nearest[point]! * shared.length;
  const reach = Math.sqrt(far);
  const L = points[point * 3]!, a = points[point * 3 + 1]!, b = points[point * 3 + 2]!;
  const weight = weights[point]!;
  let entry = firstWithin(demand, point, reach);
  for (; entry < shared.length; entry++) {
    const dL = entries[entry * 3]! - L;
    if (dL >= reach) break;
    const da = entries[entry * 3 + 1]! - a, db = entries[entry * 3 + 2]! - b;
    const distance = dL * dL + da * da + db * db;
    if (distance >= far) continue;
    if (distance < near) {
      shared[entry]! += (distance - near) * weight;
      changes[row + entry]! += (near - far) * weight;
    } else changes[row + entry]! += (distance - far) * weight;
  }
}
