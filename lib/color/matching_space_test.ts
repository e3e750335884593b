import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { ciede2000, packedToLab } from "@/tests/support/color_difference.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { linearToMatching, matchingToLinear, packedToMatching } from "./matching_space.ts";
import { packedToOklab } from "./oklab.ts";
import { linearToByte } from "./srgb.ts";

function distance(points: Float64Array): number {
  return Math.hypot(...[0, 1, 2].map((d) => points[d]! - points[d + 3]!));
}

describe("the space in which colors are matched", () => {
  it("comes back to every byte", () => {
    const random = startRandom(71);
    const corners = [0, 0xffffff, 0xff0000, 0x00ff00, 0x0000ff, 0x000001, 0x010000, 0x010101];
    const colors = [...corners, ...Array.from({ length: 4000 }, () => pick(random, 0, 0xffffff))];
    const points = packedToMatching(colors);
    colors.forEach((color, i) => {
      const pixel = points.slice(i * 3, i * 3 + 3);
      matchingToLinear(pixel);
      const bytes = Array.from(pixel, linearToByte);
      assertEquals(bytes[0]! << 16 | bytes[1]! << 8 | bytes[2]!, color);
    });
  });

  it("keeps gray gray, black at 0 and white at 1, and rises with lightness", () => {
    const points = packedToMatching(Array.from({ length: 256 }, (_, byte) => byte * 0x010101));
    assertEquals([points[0], points[1], points[2]], [0, 0, 0]);
    assertAlmostEquals(points[255 * 3]!, 1, 1e-6);
    for (let byte = 1; byte < 256; byte++) {
      assert(points[byte * 3]! > points[byte * 3 - 3]!);
      assertAlmostEquals(points[byte * 3 + 1]!, 0, 1e-6);
      assertAlmostEquals(points[byte * 3 + 2]!, 0, 1e-6);
    }
  });

  it("stays a number where error diffusion asks for light below none", () => {
    for (const light of [[-1, -1, -1], [-0.2, 1.3, -0.4], [0, 0, 0], [-1e-30, 0, 0]]) {
      const pixel = Float64Array.from(light);
      linearToMatching(pixel);
      assert(pixel.every(Number.isFinite), `${light}`);
    }
  });

  it("agrees with CIEDE2000 on what looks alike, twice as well as OKLab", () => {
    const random = startRandom(72);
    const spreadOf = (points: (colors: number[]) => Float64Array) => {
      const ratios: number[] = [];
      for (let round = 0; round < 4000; round++) {
        const bytes = Array.from({ length: 3 }, () => pick(random, 26, 229));
        const near = bytes.map((byte) => byte + pick(random, -20, 20));
        const colors = [bytes, near].map(([r, g, b]) => r! << 16 | g! << 8 | b!);
        const seen = ciede2000(packedToLab(colors[0]!), packedToLab(colors[1]!));
        if (seen > 0.5) ratios.push(distance(points(colors)) / seen);
      }
      ratios.sort((one, other) => one - other);
      const at = (share: number) => ratios[Math.floor(ratios.length * share)]!;
      return { middle: at(0.5), spread: at(0.95) / at(0.05) - 1 };
    };
    const own = spreadOf(packedToMatching);
    assertAlmostEquals(own.middle, 0.012, 0.001);
    assert(own.spread < spreadOf(packedToOklab).spread / 2, `${own.spread}`);
  });

  it("sees no step where there is none to be seen, near black", () => {
    assert(distance(packedToMatching([0x000000, 0x010101])) < 0.017);
    assert(distance(packedToMatching([0x000000, 0x080808])) < 0.06);
    assert(distance(packedToMatching([0x808080, 0x848484])) < 0.017);
  });
});
