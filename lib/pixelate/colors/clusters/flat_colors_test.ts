import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { keepFlatColors } from "./flat_colors.ts";

/** One cluster around the weighted mean of points on the axis of lightness. */
function keep(lights: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = lights.reduce((sum, light, i) => sum + light * weights[i]!, 0) / total;
  const points = Float64Array.from(lights.flatMap((light) => [light, 0, 0]));
  const members = new Int32Array(lights.length);
  return keepFlatColors({ points, weights }, { centers: Float64Array.of(mean, 0, 0), members })[0]!;
}

describe("keepFlatColors", () => {
  it("moves a center onto the color that holds most of its cluster", () => {
    assertEquals(keep([0.9, 0.85, 0.8], [50, 4, 4]), 0.9);
    assertEquals(keep([0.9, 0.88, 0.86, 0.84], [10, 6, 6, 6]), 0.9);
  });

  it("leaves it where no color leads, where it holds little, and where it lies far", () => {
    for (
      const [lights, weights, mean] of [
        [[0.9, 0.8], [10, 8], (9 + 6.4) / 18],
        [[0.9, 0.8, 0.82, 0.84, 0.86, 0.88], [3, 2, 2, 2, 2, 2], (2.7 + 8.4) / 13],
        [[0.9, 0.6], [10, 6], 12.6 / 16],
      ] as const
    ) {
      assertEquals(keep(lights, weights).toFixed(9), mean.toFixed(9));
    }
  });
});
