import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { countColors } from "./color_histogram.ts";

describe("countColors", () => {
  it("counts as a map does, in order of appearance, and leaves -1 out", () => {
    const random = startRandom(5);
    const packed = Int32Array.from({ length: 3000 }, () => pick(random, -1, 900) * 18000)
      .map((color) => color < 0 ? -1 : color);
    const truth = new Map<number, number>();
    for (const color of packed) if (color >= 0) truth.set(color, (truth.get(color) ?? 0) + 1);
    const { colors, counts, indices } = countColors(packed);
    assertEquals([...colors], [...truth.keys()]);
    assertEquals([...counts], [...truth.values()]);
    assertEquals(Array.from(indices, (index) => index < 0 ? -1 : colors[index]), [...packed]);
  });

  it("takes an empty list", () => {
    assertEquals(countColors(new Int32Array()).colors.length, 0);
  });
});
