import { type Demand, distanceTo, firstWithin } from "./demand.ts";

/** A gain that is nothing but the rounding of sums. */
const NOTHING = 1e-9;

/** For each point the slot (index in `chosen`) of its nearest entry, and the squared distances of that and of the second nearest. */
interface Service {
  readonly slots: Int32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

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
 */
export function exchangeBest(demand: Demand, chosen: readonly number[]): number[] | null {
  const service = serve(demand, chosen);
  const exchanges = findExchanges(demand, service, chosen);
  const best = exchanges[0];
  if (!best) return null;
  const single = apply(chosen, [best]);
  const most = Math.min(exchanges.length, chosen.length >> 3);
  if (most < 2) return single;
  // Each is told as if it were the only one, so whether several are better is known when they are made.
  const several = apply(chosen, exchanges.slice(0, most));
  const expected = costOf(demand, service) + best.change;
  return costOf(demand, serve(demand, several)) < expected ? several : single;
}

/** For each slot the best exchange, if it gains, the best of all first; no entry twice. */
function findExchanges(
  demand: Demand,
  service: Service,
  chosen: readonly number[],
): Exchange[] {
  const entries = demand.indices.length;
  const count = chosen.length;
  /** For each entry, what changes whoever leaves; and on top of it for each slot, if that one leaves. */
  const shared = new Float64Array(entries);
  const changes = new Float64Array(entries * count);
  for (let i = 0; i < service.slots.length; i++) {
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

function costOf({ weights }: Demand, { first }: Service): number {
  let cost = 0;
  for (let i = 0; i < first.length; i++) cost += first[i]! * weights[i]!;
  return cost;
}

function serve(demand: Demand, chosen: readonly number[]): Service {
  const points = demand.places.length;
  const slots = new Int32Array(points);
  const first = new Float64Array(points).fill(Infinity);
  const second = new Float64Array(points).fill(Infinity);
  for (let slot = 0; slot < chosen.length; slot++) {
    const entry = chosen[slot]!;
    for (let i = 0; i < points; i++) {
      const distance = distanceTo(demand, i, entry);
      if (distance < first[i]!) {
        second[i] = first[i]!;
        first[i] = distance;
        slots[i] = slot;
      } else if (distance < second[i]!) second[i] = distance;
    }
  }
  return { slots, first, second };
}

/** For each slot how much the cost would rise without it. */
function lossesOf({ weights }: Demand, { slots, first, second }: Service, count: number) {
  const losses = new Float64Array(count);
  for (let i = 0; i < slots.length; i++) {
    losses[slots[i]!]! += (second[i]! - first[i]!) * weights[i]!;
  }
  return losses;
}

function addChanges(
  demand: Demand,
  { slots, first, second }: Service,
  point: number,
  shared: Float64Array,
  changes: Float64Array,
): void {
  const { points, weights, entries } = demand;
  const near = first[point]!, far = second[point]!, row = slots[point]! * shared.length;
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
