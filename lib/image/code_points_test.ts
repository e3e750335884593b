import { describe, it } from "@std/testing/bdd";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { converter } from "culori";
import { pick, startRandom } from "@/tests/support/random.ts";
import { codePointProfile } from "./code_points.ts";
import { convertToSrgb, isSrgb } from "./color_profile.ts";

const toRgb = converter("rgb");

describe("codePointProfile", () => {
  for (const [primaries, mode] of [[12, "p3"], [9, "rec2020"]] as const) {
    it(`converts primaries ${primaries} as ${mode}`, () => {
      const random = startRandom(primaries);
      for (let round = 0; round < 500; round++) {
        // Colors that both have, on the curve of sRGB, which culori has for neither but P3.
        const levels = [pick(random, 90, 160), pick(random, 90, 160), pick(random, 90, 160)];
        const data = Uint8ClampedArray.of(...levels, 255);
        convertToSrgb({ data }, codePointProfile(primaries, 13));
        const [r, g, b] = levels.map((level) => curveOf(mode, level / 255));
        const wanted = toRgb({ mode, r: r!, g: g!, b: b! });
        [wanted.r, wanted.g, wanted.b].forEach((part, i) =>
          assertAlmostEquals(data[i]!, Math.max(0, Math.min(255, part * 255)), 1)
        );
      }
    });
  }

  it("finds nothing to do for sRGB, television and what is not told", () => {
    for (const [primaries, transfer] of [[1, 13], [1, 1], [2, 2], [1, 6], [99, 99]] as const) {
      assert(isSrgb(codePointProfile(primaries, transfer)), `${primaries} ${transfer}`);
    }
  });

  it("keeps black black and order in order, in every transfer function", () => {
    for (const transfer of [1, 4, 5, 8, 13, 16, 17, 18]) {
      const [curve] = codePointProfile(1, transfer).curves;
      assertAlmostEquals(curve![0]!, 0, 1e-6);
      curve!.forEach((light, i) => assert(i === 0 || light >= curve![i - 1]!, `${transfer}`));
      assert(curve![255]! > 0.99);
    }
  });

  it("shows the white of pictures with a high range as white", () => {
    // 58 % of the PQ signal and 75 % of HLG's are 203 candela a square meter (BT.2408, table 1).
    const level = (transfer: number, signal: number) =>
      codePointProfile(9, transfer).curves[0]![Math.round(signal * 255)]!;
    assertAlmostEquals(level(16, 0.58), 1, 0.03);
    assertAlmostEquals(level(18, 0.75), 1, 0.03);
    assertEquals(level(16, 0.9), 1);
    // 18 % gray is at 38 % in both (the same table).
    assertAlmostEquals(level(16, 0.38), 26 / 203, 0.02);
    assertAlmostEquals(level(18, 0.38), 26 / 203, 0.02);
  });
});

/** A value of sRGB's curve, stored in the curve of the other space. */
function curveOf(mode: "p3" | "rec2020", value: number): number {
  if (mode === "p3") return value;
  const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const [a, b] = [1.09929682680944, 0.018053968510807];
  return light < b ? 4.5 * light : a * light ** 0.45 - (a - 1);
}
