import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { planesToSrgb } from "./planes_to_srgb.ts";

const TWICE_RED_LESS_GREEN = [2, -1, 0, 0, 1, 0, 0, 0, 1];

describe("planesToSrgb", () => {
  it("turns primaries, and takes what is out of range for the nearest", () => {
    const color = Float32Array.of(0.5, 0.25, 1, 0.75, 0.25, 0.5, 0.25, 0.75, 0);
    planesToSrgb({ width: 3, height: 1, color, alpha: null }, TWICE_RED_LESS_GREEN);
    assertEquals([...color], [0.75, 0.25, 1, 1, 0.25, 0.5, 0, 0.75, 0]);
  });

  it("keeps color within its alpha", () => {
    const color = Float32Array.of(0.5, 0.25, 0.5, 0, 0, 0);
    const alpha = Float32Array.of(0.5, 0);
    planesToSrgb({ width: 2, height: 1, color, alpha }, TWICE_RED_LESS_GREEN);
    assertEquals([...color], [0.5, 0.25, 0.5, 0, 0, 0]);
  });
});
