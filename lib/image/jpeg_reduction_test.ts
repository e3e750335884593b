import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { pick, startRandom } from "@/tests/support/random.ts";
import { jpegReduction, scaledSide } from "./jpeg_reduction.ts";

describe("jpegReduction", () => {
  it("takes the fewest eighths that still hold what is wanted", () => {
    const random = startRandom(3);
    for (let i = 0; i < 2000; i++) {
      const full = { width: pick(random, 1, 6000), height: pick(random, 1, 6000) };
      const least = { width: pick(random, 1, 7000), height: pick(random, 1, 4000) };
      const eighths = jpegReduction(full, least);
      const holds = (n: number) =>
        full.width * n / 8 >= least.width && full.height * n / 8 >= least.height;
      assert(eighths === 8 || holds(eighths));
      assert(eighths === 1 || !holds(eighths - 1));
    }
  });

  it("decodes in full where the picture is no larger than wanted", () => {
    assertEquals(jpegReduction({ width: 10, height: 10 }, { width: 320, height: 240 }), 8);
  });
});

describe("scaledSide", () => {
  it("rounds up, so that the last pixel may lie in part outside", () => {
    assertEquals(scaledSide(4000, 1), 500);
    assertEquals(scaledSide(4001, 1), 501);
    assertEquals(scaledSide(1, 1), 1);
    for (let side = 1; side < 100; side++) assertEquals(scaledSide(side, 8), side);
  });
});
