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

/** The first of two clusters, beside one whose colors lie `apart` and of which none leads. */
function keepBeside(apart: number): number {
  const lights = [0.9, 0.86, 0.86, 0.86, ...Array.from({ length: 9 }, (_, i) => 0.3 + i * apart)];
  const weights = [10, 5, 5, 5, ...new Array<number>(9).fill(10)];
  const points = Float64Array.from(lights.flatMap((light) => [light, 0, 0]));
  const members = Int32Array.from(lights, (_, i) => i < 4 ? 0 : 1);
  const centers = Float64Array.of(0.876, 0, 0, 0.3 + 4 * apart, 0, 0);
  return keepFlatColors({ points, weights }, { centers, members })[0]!;
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

  it("does so in photographs, where flat colors hold little, only if the others' errors are far greater", () => {
    assertEquals(keepBeside(0.02), 0.876);
    assertEquals(keepBeside(0.1), 0.9);
  });
});
