import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { linearToMatching } from "@/lib/color/matching_space.ts";
import { withinReach } from "./within_reach.ts";

describe("withinReach", () => {
  const point = Float64Array.of(0.7, 0.02, 0.4);
  linearToMatching(point);

  it("leaves colors that the palette has around it", () => {
    const range = { least: new Float64Array(3), most: new Float64Array(3).fill(1) };
    withinReach(point, range).forEach((value, c) =>
      assertAlmostEquals(value, [0.7, 0.02, 0.4][c]!, 1e-6)
    );
  });

  it("moves light to what the palette has", () => {
    const range = { least: Float64Array.of(0, 0.1, 0), most: Float64Array.of(0.5, 1, 1) };
    const [red, green, blue] = withinReach(point, range);
    assertEquals([red, green], [0.5, 0.1]);
    assertAlmostEquals(blue!, 0.4, 1e-6);
  });
});
