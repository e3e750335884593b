import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { nearestOf } from "@/lib/color/nearest.ts";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { clusterAround } from "./clustering.ts";
import { kMeans } from "./kmeans.ts";
import { splitByVariance } from "./variance_split.ts";
import { condense, type WeightedPoints } from "./weighted_points.ts";

function cloud(random: Random, count: number): WeightedPoints {
  const points = Float64Array.from(
    { length: count * 3 },
    (_, i) => i % 3 === 0 ? random() : (random() - 0.5) * 0.5 * random(),
  );
  return { points, weights: Uint32Array.from({ length: count }, () => pick(random, 1, 9)) };
}

function costOf({ points, weights }: WeightedPoints, centers: Float64Array): number {
  let cost = 0;
  for (let i = 0; i < points.length; i += 3) {
    const c = nearestOf(centers, points[i]!, points[i + 1]!, points[i + 2]!) * 3;
    for (let d = 0; d < 3; d++) cost += (points[i + d]! - centers[c + d]!) ** 2 * weights[i / 3]!;
  }
  return cost;
}

const SEARCH = { starts: 1, trials: 12 };

describe("kMeans", () => {
  it("never gives more centers than asked for, and fewer only where there are fewer points", () => {
    const random = startRandom(1);
    for (let round = 0; round < 60; round++) {
      const points = pick(random, 1, 80);
      const count = pick(random, 1, 100);
      const { centers } = kMeans(cloud(random, points), count, SEARCH);
      assertEquals(centers.length / 3, Math.min(points, count));
    }
  });

  it("finds clusters that lie apart", () => {
    const random = startRandom(2);
    const middles = [[0.1, 0, 0], [0.5, 0.2, 0], [0.5, -0.2, 0], [0.9, 0, 0.3], [0.9, 0, -0.3]];
    const points = Float64Array.from(
      { length: 501 },
      (_, i) => i,
    ).map((i) => middles[Math.floor(i / 3) % 5]![i % 3]! + (random() - 0.5) * 0.02);
    const { centers } = kMeans({ points, weights: new Uint32Array(167).fill(1) }, 5, SEARCH);
    for (const [L, a, b] of middles as [number, number, number][]) {
      const c = nearestOf(centers, L, a, b) * 3;
      assertAlmostEquals(centers[c]!, L, 0.01);
      assertAlmostEquals(centers[c + 1]!, a, 0.01);
      assertAlmostEquals(centers[c + 2]!, b, 0.01);
    }
  });

  it("leaves less error than the splitting it starts from, and less the more centers", () => {
    const data = cloud(startRandom(3), 2000);
    let last = Infinity;
    for (const count of [2, 4, 8, 16, 32, 64, 128]) {
      const cost = costOf(data, kMeans(data, count, SEARCH).centers);
      assert(cost < costOf(data, splitByVariance(data, count).centers));
      assert(cost < last);
      last = cost;
    }
  });

  it("gives one result for one input", () => {
    const data = cloud(startRandom(5), 700);
    assertEquals(kMeans(data, 24, SEARCH).centers, kMeans(data, 24, SEARCH).centers);
  });
});

describe("clusterAround", () => {
  it("finds the nearest of all, whatever the guess", () => {
    const random = startRandom(6);
    for (const count of [1, 2, 12, 13, 60]) {
      const data = cloud(random, 400);
      const { points: centers } = cloud(random, count);
      const guess = Int32Array.from({ length: 400 }, () => pick(random, 0, count - 1));
      const { nearest, cost, losses, sums } = clusterAround(data, centers, guess);
      assertAlmostEquals(cost, costOf(data, centers), 1e-9);
      nearest.forEach((c, i) => {
        const [L, a, b] = data.points.subarray(i * 3, i * 3 + 3);
        assertEquals(c, nearestOf(centers, L!, a!, b!));
      });
      const total = [...data.weights as Uint32Array].reduce((sum, weight) => sum + weight, 0);
      assertEquals(sums.reduce((sum, value, i) => i % 4 === 0 ? sum + value : sum, 0), total);
      if (count === 1) continue;
      const without = costOf(data, centers.slice(3));
      assertAlmostEquals(losses[0]!, without - cost, 1e-9);
    }
  });
});

describe("condense", () => {
  it("keeps weight and mean, and joins only what is near", () => {
    const data = cloud(startRandom(7), 3000);
    const { points, weights, boxes } = condense(data, 1 / 16);
    assert(weights.length < 1500);
    for (let d = 0; d < 3; d++) {
      assertAlmostEquals(moment(data, d), moment({ points, weights }, d), 1e-6);
    }
    boxes.forEach((box, i) => {
      for (let d = 0; d < 3; d++) {
        assert(Math.abs(points[box * 3 + d]! - data.points[i * 3 + d]!) <= 1 / 16);
      }
    });
  });
});

function moment({ points, weights }: WeightedPoints, d: number): number {
  return Array.from(weights).reduce((sum, weight, i) => sum + weight * points[i * 3 + d]!, 0);
}
