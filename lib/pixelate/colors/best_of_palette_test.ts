import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { packedToOklab } from "@/lib/color/oklab.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { bestOfPalette } from "./best_of_palette.ts";
import { condense } from "./clusters/weighted_points.ts";
import { addGreedily } from "./selection/add_greedily.ts";
import { demandOf } from "./selection/demand.ts";

describe("bestOfPalette", () => {
  it("finds the best of all choices nine times in ten, and is never far from it", () => {
    const random = startRandom(11);
    const some = () => pick(random, 0, 0xffffff);
    let perfect = 0;
    for (let round = 0; round < 30; round++) {
      const points = packedToOklab(Array.from({ length: 40 }, some));
      const weights = Uint32Array.from({ length: 40 }, () => pick(random, 1, 20));
      const palette = packedToOklab(Array.from({ length: 12 }, some));
      const cost = (indices: ArrayLike<number>) => costOf(points, weights, palette, indices);
      const best = Math.min(...subsets(12, 4).map(cost));
      const ratio = cost(bestOfPalette({ points, weights }, palette, 4)) / best;
      assert(ratio < 1.1);
      if (ratio < 1 + 1e-9) perfect++;
    }
    assert(perfect >= 27, `${perfect} of 30`);
  });

  it("takes what a picture has where the palette holds it", () => {
    const palette = packedToOklab([0x000000, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff]);
    const points = packedToOklab([0xff0000, 0xffffff]);
    const weights = Uint32Array.of(1, 1000);
    assertEquals([...bestOfPalette({ points, weights }, palette, 2)], [1, 4]);
  });

  it("is as good where there are many colors and entries as when each entry is the one that gains most", () => {
    const random = startRandom(12);
    const some = () => pick(random, 0, 0xffffff);
    for (const count of [8, 24, 80]) {
      const points = packedToOklab(Array.from({ length: 2000 }, some));
      const weights = Uint32Array.from({ length: 2000 }, () => pick(random, 1, 20));
      const palette = packedToOklab(Array.from({ length: 400 }, some));
      const chosen = bestOfPalette({ points, weights }, palette, count);
      assertEquals(new Set(chosen).size, count);
      const demand = demandOf(condense({ points, weights }, 1 / 48), palette);
      const greedy = addGreedily(demand, count, []).map((entry) => demand.indices[entry]!);
      const cost = (indices: ArrayLike<number>) => costOf(points, weights, palette, indices);
      assert(cost(chosen) < cost(greedy) * 1.005, `${cost(chosen) / cost(greedy)} at ${count}`);
    }
  });

  it("takes everything where everything is asked for", () => {
    const palette = packedToOklab([0x000000, 0xff0000, 0x00ff00, 0x0000ff, 0xffffff]);
    const data = { points: packedToOklab([0xffffff]), weights: Uint32Array.of(1) };
    assertEquals([...bestOfPalette(data, palette, 9)], [0, 1, 2, 3, 4]);
  });
});

function subsets(total: number, count: number): number[][] {
  if (count === 0) return [[]];
  if (total < count) return [];
  return [
    ...subsets(total - 1, count),
    ...subsets(total - 1, count - 1).map((rest) => [...rest, total - 1]),
  ];
}

function costOf(
  points: Float64Array,
  weights: Uint32Array,
  palette: Float64Array,
  indices: ArrayLike<number>,
): number {
  return weights.reduce((sum, weight, i) => {
    const distances = Array.from(indices, (index) => {
      const at = index * 3;
      return [0, 1, 2].reduce((s, d) => s + (points[i * 3 + d]! - palette[at + d]!) ** 2, 0);
    });
    return sum + weight * Math.min(...distances);
  }, 0);
}
