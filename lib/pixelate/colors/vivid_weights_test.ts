import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { packedToMatching } from "@/lib/color/matching_space.ts";
import { bestColors } from "./clusters/best_colors.ts";
import { vividWeights } from "./vivid_weights.ts";

describe("vividWeights", () => {
  it("counts grays as they come and vivid colors more", () => {
    const points = packedToMatching([0x000000, 0x808080, 0xa08070, 0xff2000]);
    const weights = vividWeights([3, 3, 3, 3], points);
    assertEquals(Array.from(weights, (weight) => weight.toFixed(3)).slice(0, 2), [
      "3.000",
      "3.000",
    ]);
    assert(weights[2]! > 3 && weights[2]! < 4.5);
    assert(weights[3]! > 9 && weights[3]! < 48);
  });

  it("keeps a small beak in few colors", () => {
    // A gray bird in many shades with an orange beak of one cell in fifty.
    const grays = Array.from({ length: 98 }, (_, i) => (40 + 2 * i) * 0x010101);
    const colors = [...grays, 0xf08020, 0xe87818];
    const points = packedToMatching(colors);
    const best = bestColors({ points, weights: vividWeights(colors.map(() => 1), points) }, 4);
    const chroma = (color: number) => (color >> 16) - (color & 255);
    assert(
      best.some((color) => chroma(color) > 100),
      Array.from(best, (c) => c.toString(16)).join(),
    );
  });
});
