import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { nearestIn, nearestOf } from "./nearest.ts";
import { packedToOklab } from "./oklab.ts";

describe("nearestIn", () => {
  for (const count of [1, 2, 16, 256, 500]) {
    it(`finds what trying all ${count} colors finds`, () => {
      const random = startRandom(count);
      const some = () => pick(random, 0, 0xffffff);
      const palette = packedToOklab(Array.from({ length: count }, some));
      const nearest = nearestIn(palette);
      for (let i = 0; i < 4000; i++) {
        const [L, a, b] = packedToOklab([some()]);
        assertEquals(nearest(L!, a!, b!), nearestOf(palette, L!, a!, b!));
      }
    });
  }

  it("gives ties to the lowest index", () => {
    const lab = Float64Array.of(0.25, 0, 0, 0.75, 0, 0, 0.25, 0, 0);
    assertEquals(nearestIn(lab)(0.5, 0, 0), 0);
    assertEquals(nearestIn(lab)(0.2, 0, 0), 0);
  });

  it("answers outside sRGB, too", () => {
    const lab = packedToOklab([0x000000, 0xffffff, 0xff0000]);
    const nearest = nearestIn(lab);
    for (const [L, a, b] of [[-1, 0, 0], [2, 0, 0], [0.6, 0.9, 0.1], [1, 0, 0]] as const) {
      assertEquals(nearest(L, a, b), nearestOf(lab, L, a, b));
    }
  });
});
