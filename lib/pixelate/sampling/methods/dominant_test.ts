import { assert, assertAlmostEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import type { Planes } from "../../planes.ts";
import { sample as sampleDominant } from "./dominant.ts";

const SIDE = 8;

/** One cell of 8x8 parts, each of the color that `at` gives, linear. */
function cellOf(at: (x: number, y: number) => readonly number[]): Planes {
  const color = new Float32Array(SIDE * SIDE * 3);
  for (let i = 0; i < SIDE * SIDE; i++) color.set(at(i % SIDE, Math.floor(i / SIDE)), i * 3);
  return { width: SIDE, height: SIDE, color, alpha: null };
}

const RED = [0.6, 0.05, 0.03], BLUE = [0.03, 0.08, 0.5], GREEN = [0.05, 0.4, 0.05];

function assertColor(planes: Planes, color: readonly number[], tolerance = 0.02): void {
  color.forEach((value, c) => assertAlmostEquals(planes.color[c]!, value, tolerance));
}

describe("sampleDominant", () => {
  it("takes the color that covers most, not a mixture", () => {
    assertColor(sampleDominant(cellOf((x) => x < 5 ? RED : BLUE), SIDE), RED, 1e-6);
    assertColor(sampleDominant(cellOf((x) => x < 3 ? RED : BLUE), SIDE), BLUE, 1e-6);
    const three = cellOf((x, y) => y < 5 ? GREEN : x < 4 ? RED : BLUE);
    assertColor(sampleDominant(three, SIDE), GREEN, 1e-6);
  });

  it("is not led by chance on noise: no two pixels need be equal", () => {
    const random = startRandom(81);
    for (let round = 0; round < 50; round++) {
      const noisy = (color: readonly number[]) =>
        color.map((value) => Math.max(0, value + 0.06 * (random() - 0.5)));
      const share = 5 / 8;
      const cell = cellOf((x) => noisy(x < share * SIDE ? RED : BLUE));
      // One bright pixel that occurs four times exactly, as an accident.
      for (const at of [1, 20, 30, 62]) cell.color.set([1, 1, 1], at * 3);
      assertColor(sampleDominant(cell, SIDE), RED, 0.05);
    }
  });

  it("gives the mean of noise and of smooth shades, which are one color", () => {
    const random = startRandom(82);
    let worst = 0;
    for (let round = 0; round < 50; round++) {
      const slope = 0.1 * random();
      const cell = cellOf((x) => RED.map((v) => v + slope * (x - 3.5) / 8 + 0.05 * random()));
      const mean = [0, 1, 2].map((c) =>
        cell.color.filter((_, i) => i % 3 === c).reduce((sum, v) => sum + v, 0) / 64
      );
      const { color } = sampleDominant(cell, SIDE);
      worst = Math.max(worst, ...mean.map((value, c) => Math.abs(value - color[c]!)));
    }
    assert(worst < 0.03, `${worst}`);
  });

  it("lets only what shows decide, and keeps the opacity of the whole cell", () => {
    const shown = (x: number) => x < 2 ? 1 : 0;
    const cell = cellOf((x) => x < 2 ? GREEN : [0, 0, 0]);
    const alpha = Float32Array.from({ length: 64 }, (_, i) => shown(i % SIDE));
    const result = sampleDominant({ ...cell, alpha }, SIDE);
    assertAlmostEquals(result.alpha![0]!, 0.25, 1e-6);
    assertColor(result, GREEN.map((value) => value * 0.25), 1e-6);
  });
});
