import { packedToMatching } from "@/lib/color/matching_space.ts";
import { nearestIn } from "@/lib/color/nearest.ts";
import { bestColors } from "@/lib/pixelate/colors/clusters/best_colors.ts";
import { lloyd } from "@/lib/pixelate/colors/clusters/lloyd.ts";
import type { WeightedPoints } from "@/lib/pixelate/colors/clusters/weighted_points.ts";
import { countColors } from "@/lib/pixelate/colors/color_histogram.ts";
import { vividWeights } from "@/lib/pixelate/colors/vivid_weights.ts";
import { type Random, startRandom } from "../../support/random.ts";
import { judge } from "../measure.ts";
import type { Photo } from "../photos.ts";
import { printTable } from "../table.ts";
import { cellsOf, mean, packed } from "./cells.ts";

const COUNTS = [8, 12, 16, 32];
const STARTS = 30, ROUNDS = 200;
/** The most that the error may be of the best found by chance, in the mean of all pictures and in each. */
const MOST_MEAN = 1.005, MOST = 1.01;

/** Prints how near the engine's search comes to the best of thirty starts of k-means++, with the same distance and weights. */
export async function benchSearch(photos: readonly Photo[]): Promise<void> {
  const random = startRandom(30);
  const pictures = await Promise.all(photos.map(async (photo) => {
    const { colors, counts } = countColors(packed((await cellsOf(photo, 100, 75)).data));
    const points = packedToMatching(colors);
    return { points, weights: vividWeights(counts, points), counts };
  }));
  const rows = COUNTS.map((count) => {
    const ratios = pictures.map((data) => {
      const chance = Array.from(
        { length: STARTS },
        () => errorOf(data, plusPlus(data, count, random)),
      );
      return errorOf(data, packedToMatching(bestColors(data, count, data.counts))) /
        Math.min(...chance);
    });
    return [
      `best ${count}`,
      judge(`Error of best ${count} beside thirty starts`, mean(ratios), "≤", MOST_MEAN, 4),
      judge(`Error of best ${count} in the worst picture`, Math.max(...ratios), "≤", MOST, 4),
    ];
  });
  printTable(
    `Search for the best colors, ${photos.length} photographs of 100x75 cells`,
    ["colors", `engine / best of ${STARTS} starts`, "worst picture"],
    rows,
    "Root mean square errors with the engine's distance and weights. Flat colors that the engine keeps exact are part of its figure.",
  );
}

function errorOf({ points, weights }: WeightedPoints, centers: Float64Array): number {
  const nearest = nearestIn(centers);
  let sum = 0;
  for (let i = 0; i < points.length; i += 3) {
    const at = nearest(points[i]!, points[i + 1]!, points[i + 2]!) * 3;
    for (let d = 0; d < 3; d++) sum += weights[i / 3]! * (points[i + d]! - centers[at + d]!) ** 2;
  }
  return Math.sqrt(sum);
}

/** Arthur and Vassilvitskii's seeding, then Lloyd's iteration. */
function plusPlus(data: WeightedPoints, count: number, random: Random): Float64Array {
  const { points, weights } = data;
  const centers = new Float64Array(count * 3);
  const members = new Int32Array(weights.length);
  const costs = Float64Array.from(weights);
  for (let c = 0; c < count; c++) {
    let left = random() * costs.reduce((sum, cost) => sum + cost, 0);
    const found = costs.findIndex((cost) => (left -= cost) < 0);
    const pick = (found < 0 ? costs.length - 1 : found) * 3;
    centers.set(points.subarray(pick, pick + 3), c * 3);
    for (let i = 0; i < costs.length; i++) {
      let cost = 0;
      for (let d = 0; d < 3; d++) cost += (points[i * 3 + d]! - points[pick + d]!) ** 2;
      cost *= weights[i]!;
      if (c > 0 && cost >= costs[i]!) continue;
      costs[i] = cost;
      members[i] = c;
    }
  }
  return lloyd(data, centers, members, ROUNDS).centers;
}
