import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { shownThreshold } from "./shown_threshold.ts";

const pixels = (...alphas: number[]) =>
  Uint8ClampedArray.from(alphas.flatMap((alpha) => [200, 100, 50, alpha]));

describe("shownThreshold", () => {
  it("is half of the strongest pixel, and at least 1", () => {
    assertEquals(shownThreshold(pixels(0, 102, 115)), 58);
    assertEquals(shownThreshold(pixels(1)), 1);
  });

  it("is none where there is nothing", () => {
    assertEquals(shownThreshold(pixels(0, 0)), null);
  });
});
