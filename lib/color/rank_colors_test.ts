import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { nearestOf } from "./nearest.ts";
import { packedToOklab } from "./oklab.ts";
import { rankColors } from "./rank_colors.ts";

describe("rankColors", () => {
  it("orders by lightness and tells who is who", () => {
    const random = startRandom(1);
    for (const count of [1, 2, 40, 300]) {
      // Grays of few levels, so that some are equally light.
      const colors = packedToOklab(
        Array.from({ length: count }, () => 0x010101 * pick(random, 0, 90)),
      );
      const { ranked, indices, ranks } = rankColors(colors);
      assertEquals(new Set(indices).size, count);
      indices.forEach((index, rank) => {
        assertEquals(ranks[index], rank);
        assertEquals(
          ranked.subarray(rank * 3, rank * 3 + 3),
          colors.subarray(index * 3, index * 3 + 3),
        );
        if (rank === 0) return;
        const darker = ranked[rank * 3 - 3]!, light = ranked[rank * 3]!;
        assert(darker < light || darker === light && indices[rank - 1]! < index);
      });
    }
  });

  it("tells how near is near enough", () => {
    const random = startRandom(2);
    const some = () => pick(random, 0, 0xffffff);
    const { ranked, safe } = rankColors(packedToOklab(Array.from({ length: 50 }, some)));
    let sure = 0;
    for (let i = 0; i < 3000; i++) {
      const rank = i % 50;
      const color = ranked.slice(rank * 3, rank * 3 + 3)
        .map((value) => value + (random() - 0.5) * 0.2);
      const distance = [0, 1, 2].reduce((s, d) => s + (color[d]! - ranked[rank * 3 + d]!) ** 2, 0);
      if (distance >= safe[rank]!) continue;
      assertEquals(nearestOf(ranked, color[0]!, color[1]!, color[2]!), rank);
      sure++;
    }
    assert(sure > 50 && sure < 2700, `${sure} of 3000`);
  });
});
