import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { packedToMatching } from "@/lib/color/matching_space.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { condense } from "../clusters/weighted_points.ts";
import { type Demand, demandOf, distanceTo } from "./demand.ts";
import { serve, type Service } from "./serve.ts";

describe("serve", () => {
  it("finds the two nearest as trying all does, of equally near ones the lowest slot first", () => {
    const random = startRandom(21);
    for (const levels of [3, 6, 256]) {
      for (const count of [1, 2, 9, 40]) {
        const demand = someDemand(random, levels);
        assertServes(demand, serve(demand, someEntries(random, demand, count)));
      }
    }
  });

  it("finds the same from how others served before", () => {
    const random = startRandom(22);
    const demand = someDemand(random, 6);
    let service = serve(demand, someEntries(random, demand, 30));
    for (const exchanged of [1, 5, 1, 12, 30]) {
      const fresh = someEntries(random, demand, 30);
      const chosen = service.chosen.map((entry, slot) => slot < exchanged ? fresh[slot]! : entry);
      service = serve(demand, chosen, service);
      assertServes(demand, service);
    }
  });
});

/** Colors and entries of so many levels a channel: of few, many are equally near. */
function someDemand(random: () => number, levels: number): Demand {
  const level = () => Math.round(pick(random, 0, levels - 1) * 255 / (levels - 1));
  const some = () => level() << 16 | level() << 8 | level();
  const points = packedToMatching(Array.from({ length: 200 }, some));
  const palette = packedToMatching([...new Set(Array.from({ length: 60 }, some))]);
  return demandOf(condense({ points, weights: new Uint32Array(200).fill(1) }, 1 / 48), palette);
}

function someEntries(random: () => number, demand: Demand, count: number): number[] {
  const entries = [...demand.indices.keys()];
  for (let i = entries.length - 1; i > 0; i--) {
    const other = pick(random, 0, i);
    [entries[i], entries[other]] = [entries[other]!, entries[i]!];
  }
  return entries.slice(0, count);
}

/** Holds it against trying all. */
function assertServes(demand: Demand, { chosen, nearest, runnersUp, first, second }: Service) {
  const to = (point: number, slot: number) => {
    const entry = chosen[slot];
    return entry === undefined ? Infinity : distanceTo(demand, point, entry);
  };
  demand.places.forEach((_, point) => {
    const [one, other = chosen.length] = [...chosen.keys()]
      .sort((one, other) => to(point, one) - to(point, other) || one - other);
    assertEquals(nearest[point], one);
    assertEquals(first[point], to(point, one!));
    assertEquals(second[point], to(point, other));
    assertEquals(to(point, runnersUp[point]!), second[point]);
  });
}
