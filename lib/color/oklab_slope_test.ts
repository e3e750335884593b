import { assertAlmostEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { linearToOklab } from "./oklab.ts";
import { oklabSlopes } from "./oklab_slope.ts";

describe("oklabSlopes", () => {
  it("tells what a little more light does to OKLab", () => {
    for (const color of [[0.9, 0.8, 0.7], [0.2, 0.5, 0.3], [0.6, 0.1, 0.4]]) {
      const slopes = oklabSlopes(Float64Array.from(color));
      for (let c = 0; c < 3; c++) {
        const [less, more] = [-0.0005, 0.0005].map((step) => {
          const pixel = Float64Array.from(color, (value, d) => value + (d === c ? step : 0));
          linearToOklab(pixel);
          return pixel;
        });
        for (let axis = 0; axis < 3; axis++) {
          const slope = (more![axis]! - less![axis]!) / 0.001;
          assertAlmostEquals(slopes[axis * 3 + c]!, slope, 0.02 * Math.abs(slope) + 0.002);
        }
      }
    }
  });

  it("stays bounded at black, and is steeper there than anywhere", () => {
    const [black, gray] = oklabSlopes(Float64Array.of(0, 0, 0, 0.2, 0.2, 0.2)).filter((_, i) =>
      i % 9 === 1
    );
    assertAlmostEquals(black!, 10.45, 0.05);
    assertAlmostEquals(gray!, 0.63, 0.01);
  });
});
