import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fitLine, judge, median, verdict } from "./measure.ts";

describe("fitLine", () => {
  it("finds a line again, also under a little noise", () => {
    const sizes = [1, 2, 6, 12, 50];
    const exact = fitLine(sizes, sizes.map((size) => 3 + 0.5 * size));
    assertAlmostEquals(exact.fixed, 3, 1e-9);
    assertAlmostEquals(exact.slope, 0.5, 1e-9);
    const noisy = fitLine(sizes, sizes.map((size, i) => (3 + 0.5 * size) * (i % 2 ? 1.01 : 0.99)));
    assertAlmostEquals(noisy.slope, 0.5, 0.03);
  });
});

describe("judge", () => {
  it("marks what is beyond its limit, and the verdict tells it again", () => {
    assertEquals(judge("speed", 0.9, "≤", 1), "0.90 ≤ 1");
    assert(verdict().startsWith("All of 1"));
    assertEquals(judge("edges", 0.5, "≥", 0.6, 1), "0.5 < 0.6 (!)");
    assertEquals(verdict(), "1 of 2 limits are missed (!):\n  edges: 0.5, the limit is ≥ 0.6");
  });
});

describe("median", () => {
  it("is the middle, whatever the order", () => assertEquals(median([9, 1, 5]), 5));
});
