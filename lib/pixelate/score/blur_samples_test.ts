import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { blurSamples, type CellPixels, steepness } from "./blur_samples.ts";

/** A picture of one channel from a function of the place in cells. */
function picture(detail: number, value: (x: number, y: number) => number): CellPixels {
  const [columns, rows] = [12, 9];
  const width = columns * detail;
  const values = Float32Array.from(
    { length: width * rows * detail },
    (_, i) => value((i % width + 0.5) / detail, (Math.floor(i / width) + 0.5) / detail),
  );
  return { columns, rows, channels: 1, detail, values };
}

describe("blurSamples", () => {
  it("gives four samples a cell, and leaves even pictures as they are", () => {
    for (const detail of [1, 4, 6]) {
      const samples = blurSamples(picture(detail, () => 0.375), 1);
      assertEquals(samples.length, 12 * 9 * 4);
      assert(samples.every((value) => Math.abs(value - 0.375) < 1e-6));
    }
  });

  it("takes each sample at its place", () => {
    const samples = blurSamples(picture(6, (x, y) => x + 10 * y), 0.5);
    const at = (x: number, y: number) => samples[y * 24 + x]!;
    assertAlmostEquals(at(10, 8), 5.25 + 42.5, 1e-3);
    assertAlmostEquals(at(11, 9), 5.75 + 47.5, 1e-3);
  });

  it("blurs an edge nearly as a Gaussian of that width does", () => {
    const samples = blurSamples(picture(6, (x) => x < 6 ? 0 : 1), 1);
    // A quarter and three quarters of a sigma from the edge.
    assertAlmostEquals(samples[12]!, 0.5987, 0.015);
    assertAlmostEquals(samples[13]!, 0.7734, 0.015);
  });
});

describe("steepness", () => {
  it("is that of a slope, in every direction", () => {
    const middle = 8 * 24 + 10;
    assertAlmostEquals(steepness(picture(6, (x) => x), 0.5)[middle]!, 0.2, 1e-3);
    assertAlmostEquals(steepness(picture(6, (x, y) => 3 * x + 4 * y), 0.5)[middle]!, 1, 1e-3);
    assertEquals(steepness(picture(1, () => 0.5), 0.5)[middle]! < 1e-6, true);
  });
});
