import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { distanceOf, nearColorsIn } from "./near_colors.ts";

describe("nearColorsIn", () => {
  it("lists the nearest others and all distances, as sorting does", () => {
    const random = startRandom(8);
    for (const [size, most] of [[30, 8], [5, 8], [2, 1], [9, 8]] as const) {
      const colors = Float64Array.from({ length: size * 3 }, random);
      const { distances, nearest, count, prepare } = nearColorsIn(colors, most);
      assertEquals(count, Math.min(most, size - 1));
      for (let own = 0; own < size; own++) {
        prepare(own);
        const away = Array.from(
          { length: size },
          (_, i) => distanceOf(colors, i * 3, colors, own * 3),
        );
        assertEquals([...distances.subarray(own * size, (own + 1) * size)], away);
        const others = [...away.keys()].filter((i) => i !== own)
          .sort((one, other) => away[one]! - away[other]!).slice(0, count);
        assertEquals([...nearest.subarray(own * count, (own + 1) * count)], others);
      }
    }
  });

  it("finds nothing beside an only color", () => {
    const { nearest, count, prepare } = nearColorsIn(Float64Array.of(0.5, 0, 0), 8);
    prepare(0);
    assertEquals([count, nearest.length], [0, 0]);
  });
});
