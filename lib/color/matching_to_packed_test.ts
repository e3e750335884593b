import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { matchingToLinear, packedToMatching } from "./matching_space.ts";
import { matchingToPacked } from "./matching_to_packed.ts";
import { linearToByte } from "./srgb.ts";

function distances(points: Float64Array, colors: Uint32Array): number[] {
  const found = packedToMatching(colors);
  return Array.from(
    colors,
    (_, i) => Math.hypot(...[0, 1, 2].map((d) => found[i * 3 + d]! - points[i * 3 + d]!)),
  );
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

describe("matchingToPacked", () => {
  it("gives back colors that were packed", () => {
    const random = startRandom(1);
    const colors = Uint32Array.from({ length: 3000 }, () => pick(random, 0, 0xffffff));
    colors.set([0, 1, 0x010000, 0xffffff, 0xfffffe, 0xff0000, 0x00ff00, 0x0000ff]);
    assertEquals(matchingToPacked(packedToMatching(colors)), colors);
  });

  it("comes nearer than bytes rounded one by one, and never less near", () => {
    const random = startRandom(2);
    const colors = Uint32Array.from({ length: 4000 }, () => pick(random, 0, 0xffffff));
    const ends = packedToMatching(colors);
    const points = ends.slice(0, 6000).map((value, i) => value * 0.9 + ends[i + 6000]! * 0.1);
    const rounded = Uint32Array.from({ length: 2000 }, (_, i) => {
      const pixel = points.slice(i * 3, i * 3 + 3);
      matchingToLinear(pixel);
      const [red, green, blue] = Array.from(pixel, linearToByte);
      return red! << 16 | green! << 8 | blue!;
    });
    const before = distances(points, rounded);
    const after = distances(points, matchingToPacked(points));
    after.forEach((distance, i) => assert(distance <= before[i]! + 1e-15));
    assert(mean(after) < mean(before) * 0.95, `${mean(after)} ${mean(before)}`);
  });

  it("brings what lies outside of sRGB inside", () => {
    const [light, vivid] = matchingToPacked(Float64Array.of(1.2, 0, 0, 0.5, 0.7, 0.2));
    assertEquals(light, 0xffffff);
    assertEquals(vivid! >>> 16, 0xff);
  });
});
