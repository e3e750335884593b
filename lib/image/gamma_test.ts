import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { correctGamma } from "./gamma.ts";

function ramp() {
  const data = Uint8ClampedArray.from({ length: 1024 }, (_, i) => i % 4 === 3 ? 77 : i >> 2);
  return { width: 256, height: 1, data };
}

describe("correctGamma", () => {
  it("keeps alpha, black and white, and the order of levels", () => {
    for (const gamma of [0.2, 0.45455, 0.7, 1, 2.5]) {
      const { data } = ramp();
      correctGamma({ width: 256, height: 1, data }, gamma);
      assertEquals([...data.slice(0, 4)], [0, 0, 0, 77]);
      assertEquals([...data.slice(-4)], [255, 255, 255, 77]);
      for (let i = 4; i < data.length; i += 4) assert(data[i]! >= data[i - 4]!);
    }
  });

  it("encodes linear light as sRGB: half the light is level 188", () => {
    const picture = ramp();
    correctGamma(picture, 1);
    assertEquals(picture.data[128 * 4], 188);
  });

  it("changes next to nothing at the gamma that is close to sRGB's, but in the darks", () => {
    const picture = ramp();
    correctGamma(picture, 1 / 2.2);
    for (let level = 64; level < 256; level++) {
      assert(Math.abs(picture.data[level * 4]! - level) <= 2, `${level}`);
    }
  });
});
