import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { convertToSrgb, gammaProfile, isSrgb } from "./color_profile.ts";

function ramp() {
  const data = Uint8ClampedArray.from({ length: 1024 }, (_, i) => i % 4 === 3 ? 77 : i >> 2);
  return { width: 256, height: 1, data };
}

const STRAIGHT = gammaProfile(1).curves;
const SRGB = {
  curves: [
    Float64Array.from({ length: 256 }, (_, level) => {
      const value = level / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }),
  ],
  matrix: null,
};

describe("convertToSrgb", () => {
  it("keeps alpha, black and white, and the order of levels, for any gamma", () => {
    for (const gamma of [0.2, 0.45455, 0.7, 1, 2.5]) {
      const { data } = ramp();
      convertToSrgb({ data }, gammaProfile(gamma));
      assertEquals([...data.slice(0, 4)], [0, 0, 0, 77]);
      assertEquals([...data.slice(-4)], [255, 255, 255, 77]);
      for (let i = 4; i < data.length; i += 4) assert(data[i]! >= data[i - 4]!);
    }
  });

  it("encodes linear light as sRGB: half the light is level 188", () => {
    const picture = ramp();
    convertToSrgb(picture, gammaProfile(1));
    assertEquals(picture.data[128 * 4], 188);
  });

  it("gives back every level that sRGB itself made light", () => {
    const picture = ramp();
    convertToSrgb(picture, SRGB);
    assertEquals(picture, ramp());
  });

  it("changes next to nothing at the gamma that is close to sRGB's, but in the darks", () => {
    const picture = ramp();
    convertToSrgb(picture, gammaProfile(1 / 2.2));
    for (let level = 64; level < 256; level++) {
      assert(Math.abs(picture.data[level * 4]! - level) <= 2, `${level}`);
    }
  });

  it("converts bytes that do not start at a whole word", () => {
    const picture = ramp();
    const shifted = new Uint8ClampedArray(picture.data.length + 1);
    shifted.set(picture.data, 1);
    convertToSrgb({ data: shifted.subarray(1) }, gammaProfile(1));
    convertToSrgb(picture, gammaProfile(1));
    assertEquals(shifted.slice(1), picture.data);
  });

  it("mixes channels by the matrix and cuts off what sRGB lacks", () => {
    const picture = { width: 1, height: 1, data: Uint8ClampedArray.of(255, 0, 255, 9) };
    convertToSrgb(picture, { curves: STRAIGHT, matrix: [2, 0, 0, 0, 1, 0, -1, 0, 0.5] });
    assertEquals([...picture.data], [255, 0, 0, 9]);
    const swapped = { width: 1, height: 1, data: Uint8ClampedArray.of(255, 0, 0, 9) };
    convertToSrgb(swapped, { curves: STRAIGHT, matrix: [0, 0, 1, 1, 0, 0, 0, 1, 0] });
    assertEquals([...swapped.data], [0, 255, 0, 9]);
  });
});

describe("isSrgb", () => {
  it("knows sRGB and what looks like it", () => {
    assertEquals(isSrgb(SRGB), true);
    assertEquals(isSrgb({ ...SRGB, matrix: [1.0001, 0, -0.0001, 0, 1, 0, 0, 0, 1] }), true);
    assertEquals(isSrgb(gammaProfile(1 / 2.2)), false);
    assertEquals(isSrgb(gammaProfile(1)), false);
    assertEquals(isSrgb({ ...SRGB, matrix: [0.9, 0.1, 0, 0, 1, 0, 0, 0, 1] }), false);
  });
});
