import type { Demand } from "./demand.ts";

/** Entries that were chosen, each in a slot of its own, and how they serve the points. */
export interface Service {
  readonly chosen: readonly number[];
  /** For each point the slot of its nearest entry, of equally near ones the lowest, and of the second nearest. */
  readonly nearest: Int32Array;
  readonly runnersUp: Int32Array;
  /** The squared distances of both; Infinity where there is none. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Finds for each point the two chosen entries that are nearest.
 *
 * Entries are as light as their numbers are high, so the search goes up and down from those as light as the point, and ends where the
 * difference in lightness alone is more than the distance to the second nearest.
 *
 * @param before How as many entries served that were mostly the same: points whose two nearest stay are only held against new ones.
 */
export function serve(demand: Demand, chosen: readonly number[], before?: Service): Service {
  const { points, entries, places } = demand;
  const isNew = Uint8Array.from(chosen, (entry, slot) => before?.chosen[slot] === entry ? 0 : 1);
  const slots = [...chosen.keys()];
  const all = rank(demand, chosen, slots);
  const fresh = rank(demand, chosen, slots.filter((slot) => isNew[slot]));
  const count = places.length;
  const nearest = new Int32Array(count), runnersUp = new Int32Array(count);
  const first = new Float64Array(count), second = new Float64Array(count);
  for (let i = 0, at = 0; i < count; i++, at += 3) {
    const L = points[at]!, a = points[at + 1]!, b = points[at + 2]!;
    let one = chosen.length, other = chosen.length, least = Infinity, next = Infinity;
    let among = all;
    if (before && !isNew[before.nearest[i]!] && !isNew[before.runnersUp[i]!]) {
      one = before.nearest[i]!;
      other = before.runnersUp[i]!;
      least = before.first[i]!;
      next = before.second[i]!;
      among = fresh;
    }
    const { slots, starts } = among;
    const start = starts[places[i]!]!;
    for (let step = -1; step <= 1; step += 2) {
      let place = step < 0 ? start - 1 : start;
      for (; place >= 0 && place < slots.length; place += step) {
        const slot = slots[place]!, to = chosen[slot]! * 3;
        const dL = entries[to]! - L;
        if (dL * dL > next) break;
        const da = entries[to + 1]! - a, db = entries[to + 2]! - b;
        const distance = dL * dL + da * da + db * db;
        if (distance < least || distance === least && slot < one) {
          next = least;
          other = one;
          least = distance;
          one = slot;
        } else if (distance < next) {
          next = distance;
          other = slot;
        }
      }
    }
    nearest[i] = one;
    runnersUp[i] = other;
    first[i] = least;
    second[i] = next;
  }
  return { chosen, nearest, runnersUp, first, second };
}

/** Some slots, dark to light. */
interface Ranked {
  readonly slots: Int32Array;
  /** For each entry, and for what comes after the last, how many of these are darker. */
  readonly starts: Int32Array;
}

function rank({ indices }: Demand, chosen: readonly number[], slots: readonly number[]): Ranked {
  const ranked = Int32Array.from(slots).sort((one, other) => chosen[one]! - chosen[other]!);
  const starts = new Int32Array(indices.length + 1);
  for (let entry = 0, darker = 0; entry < starts.length; entry++) {
    while (darker < ranked.length && chosen[ranked[darker]!]! < entry) darker++;
    starts[entry] = darker;
  }
  return { slots: ranked, starts };
}

/** What it costs that each point has the nearest of the chosen. */
export function costOf({ weights }: Demand, { first }: Service): number {
  let cost = 0;
  for (let i = 0; i < first.length; i++) cost += first[i]! * weights[i]!;
  return cost;
}
