import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { seedCenters } from "./seed_centers.ts";

describe("seedCenters", () => {
  it("starts from points, one in each of clusters that lie apart, and tells which is nearest", () => {
    const random = startRandom(91);
    const middles = [[0.1, 0, 0], [0.5, 0.3, 0], [0.5, -0.3, 0], [0.9, 0, 0.4], [0.9, 0, -0.4]];
    const points = Float64Array.from(
      { length: 600 },
      (_, i) => middles[Math.floor(i / 3) % 5]![i % 3]! + (random() - 0.5) * 0.02,
    );
    const weights = new Uint32Array(200).fill(1);
    for (const turn of [0, 0.3, 0.7]) {
      const { centers, members } = seedCenters({ points, weights }, 5, turn);
      const found = new Set(members);
      assertEquals(found.size, 5);
      members.forEach((c, i) => assertEquals(c, members[i % 5]!));
      assert(Array.from(found).every((c) => points.includes(centers[c * 3]!)));
    }
  });

  it("gives one result for one input, and another for another turn", () => {
    const random = startRandom(92);
    const points = Float64Array.from({ length: 900 }, random);
    const data = { points, weights: Float64Array.from({ length: 300 }, random) };
    assertEquals(seedCenters(data, 12, 0.2), seedCenters(data, 12, 0.2));
    const [one, other] = [0.2, 0.5].map((turn) => seedCenters(data, 12, turn).centers.join());
    assert(one !== other);
  });
});
