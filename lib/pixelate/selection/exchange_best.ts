import { type Demand, distanceTo, firstWithin } from "./demand.ts";

/** A gain that is nothing but the rounding of sums. */
const NOTHING = 1e-9;

/** For each point the slot (index in `chosen`) of its nearest entry, and the squared distances of that and of the second nearest. */
interface Service {
  readonly slots: Int32Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Puts the one entry in the place of the one chosen where that lowers the cost most; false where nothing does.
 * The first `fixed` of the chosen stay.
 *
 * As in E. Schubert and P. Rousseeuw, "Fast and eager k-medoids clustering" (2021): one pass over the points tells the change of cost
 * for all pairs. An entry matters to a point only if it is nearer than the second nearest of the chosen.
 */
export function exchangeBest(demand: Demand, chosen: number[], fixed: number): boolean {
  const entries = demand.indices.length;
  const count = chosen.length;
  const service = serve(demand, chosen);
  /** For each entry, what changes whoever leaves; and on top of it for each slot, if that one leaves. */
  const shared = new Float64Array(entries);
  const changes = new Float64Array(entries * count);
  for (let i = 0; i < service.slots.length; i++) {
    addChanges(demand, service, i, count, shared, changes);
  }
  const without = lossesOf(demand, service, count);
  for (const entry of chosen) shared[entry] = Infinity;
  let bestSlot = -1, bestEntry = -1, least = -NOTHING;
  for (let entry = 0; entry < entries; entry++) {
    for (let slot = fixed; slot < count; slot++) {
      const change = without[slot]! + shared[entry]! + changes[entry * count + slot]!;
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
  count: number,
  shared: Float64Array,
  changes: Float64Array,
): void {
  const { points, weights, entries } = demand;
  const near = first[point]!, far = second[point]!, slot = slots[point]!;
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
      changes[entry * count + slot]! += (near - far) * weight;
    } else changes[entry * count + slot]! += (distance - far) * weight;
  }
}
