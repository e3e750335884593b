import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { cutSpans } from "./spans.ts";

describe("cutSpans", () => {
  it("covers every pixel of the stretch once, in parts of one length", () => {
    const random = startRandom(1);
    for (let round = 0; round < 300; round++) {
      const limit = pick(random, 1, 60);
      const start = random() * limit * 0.9;
      const size = (limit - start) * (0.1 + 0.9 * random());
      const count = pick(random, 1, 90);
      const { first, last, head, tail, length } = cutSpans(start, size, count, limit);
      const covered = new Float64Array(limit);
      for (let i = 0; i < count; i++) {
        let sum = 0;
        for (let pixel = first[i]!; pixel <= last[i]!; pixel++) {
          const share = pixel === first[i] ? head[i]! : pixel === last[i] ? tail[i]! : 1;
          covered[pixel]! += share;
          sum += share;
        }
        assertAlmostEquals(sum, length, 1e-9);
      }
      for (let pixel = 0; pixel < limit; pixel++) {
        const within = Math.min(pixel + 1, start + size) - Math.max(pixel, start);
        assertAlmostEquals(covered[pixel]!, Math.max(0, within), 1e-9);
      }
    }
  });

  it("cuts whole pixels where they fit", () => {
    const { first, last, head, tail, pixels } = cutSpans(0, 6, 3, 6);
    assertEquals([...first], [0, 2, 4]);
    assertEquals([...last], [1, 3, 5]);
    assertEquals([...head, ...tail], [1, 1, 1, 1, 1, 1]);
    assertEquals(pixels, 6);
  });

  it("cuts one pixel into many parts", () => {
    const { first, last, head, tail } = cutSpans(0, 1, 4, 1);
    assertEquals([...first, ...last], [0, 0, 0, 0, 0, 0, 0, 0]);
    assertEquals([...head], [0.25, 0.25, 0.25, 0.25]);
    assertEquals([...tail], [0, 0, 0, 0]);
  });
});
