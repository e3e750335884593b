import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { bayerMap, type ThresholdMap } from "./bayer.ts";
import { blueNoiseMap } from "./blue_noise.ts";

function assertComplete({ side, ranks }: ThresholdMap): void {
  assertEquals(ranks.length, side * side);
  assertEquals([...ranks].sort((one, other) => one - other), [...ranks.keys()]);
}

describe("bayerMap", () => {
  it("holds every rank once", () => {
    for (const side of [2, 4, 8] as const) assertComplete(bayerMap(side));
  });

  it("is Bayer's", () => {
    assertEquals([...bayerMap(2).ranks], [0, 2, 3, 1]);
    assertEquals([...bayerMap(4).ranks], [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]);
  });
});

describe("blueNoiseMap", () => {
  it("holds every rank once and is the same each time", () => {
    for (const side of [16, 64]) assertComplete(blueNoiseMap(side));
    assertEquals(blueNoiseMap(32).ranks, blueNoiseMap(32).ranks);
  });

  it("has hardly any low frequencies, at every level of gray", () => {
    const { side, ranks } = blueNoiseMap(32);
    const random = startRandom(3);
    const white = ranks.slice().map((_, i) => i);
    for (let i = white.length - 1; i > 0; i--) {
      const k = Math.floor(random() * (i + 1));
      [white[i], white[k]] = [white[k]!, white[i]!];
    }
    for (const level of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      const border = level * ranks.length;
      const own = lowFrequencies(ranks, side, border);
      const other = lowFrequencies(white, side, border);
      assert(own < other / 5, `${own} at level ${level}, white noise has ${other}`);
    }
  });
});

/** Power of the dots below a level in waves longer than a fifth of the side. */
function lowFrequencies(ranks: Uint16Array, side: number, level: number): number {
  let power = 0;
  for (let v = -5; v <= 5; v++) {
    for (let u = -5; u <= 5; u++) {
      if (u === 0 && v === 0) continue;
      let re = 0, im = 0;
      ranks.forEach((rank, cell) => {
        if (rank >= level) return;
        const angle = 2 * Math.PI * (u * (cell % side) + v * Math.floor(cell / side)) / side;
        re += Math.cos(angle);
        im += Math.sin(angle);
      });
      power += re * re + im * im;
    }
  }
  return power;
}
