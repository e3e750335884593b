import { describe, it } from "@std/testing/bdd";
import { converter } from "culori";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  ADOBE,
  gammaCurve,
  iccProfile,
  P3,
  profileTags,
  rgbProfile,
  sampledCurve,
  SRGB,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import { curvesOf } from "@/tests/support/curves_of.ts";
import { tableProfile, tableTag } from "@/tests/support/icc_tables.ts";
import { big, type FileBytes, join } from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { codePointProfile } from "./code_points.ts";
import { convertToSrgb, isSrgb } from "./color_profile.ts";
import { isPlain, readIccProfile } from "./icc.ts";

const toRgb = converter("rgb");

function read(profile: FileBytes) {
  return readIccProfile(new DataView(profile.buffer));
}

function convert(profile: FileBytes, ...color: readonly number[]): number[] {
  const data = Uint8ClampedArray.from([...color, 255]);
  convertToSrgb({ data }, read(profile)!);
  return [...data.slice(0, 3)];
}

function parametric(kind: number, ...parameters: readonly number[]): FileBytes {
  const numbers = parameters.map((value) =>
    big(4, (Math.round(value * 65_536) + 2 ** 32) % 2 ** 32)
  );
  return join("para", big(4, 0), big(2, kind), big(2, 0), ...numbers);
}

function curve(bytes: FileBytes): Float64Array {
  return curvesOf(read(iccProfile("GRAY", { kTRC: bytes }))).curves[0]!;
}

describe("readIccProfile", () => {
  it("knows sRGB by its numbers", () => {
    const profile = read(rgbProfile(SRGB, SRGB_CURVE));
    assert(profile && isSrgb(profile));
  });

  it("keeps white white and grays gray", () => {
    for (const primaries of [P3, ADOBE, SRGB]) {
      for (const level of [0, 1, 20, 128, 254, 255]) {
        const [red, green, blue] = convert(rgbProfile(primaries, SRGB_CURVE), level, level, level);
        for (const channel of [red, green, blue]) assert(Math.abs(channel! - level) <= 1);
      }
    }
  });

  it("converts Display P3 and Adobe RGB as culori does", () => {
    const random = startRandom(30);
    const spaces = [
      ["p3", rgbProfile(P3, SRGB_CURVE)],
      ["a98", rgbProfile(ADOBE, gammaCurve(2.19921875))],
    ] as const;
    for (const [mode, profile] of spaces) {
      for (let i = 0; i < 200; i++) {
        const [r, g, b] = [
          pick(random, 0, 255),
          pick(random, 0, 255),
          pick(random, 0, 255),
        ] as const;
        const converted = convert(profile, r, g, b);
        const expected = toRgb({ mode, r: r / 255, g: g / 255, b: b / 255 });
        [expected.r, expected.g, expected.b].forEach((value, channel) => {
          const level = Math.min(255, Math.max(0, value * 255));
          const name = `${mode} ${[r, g, b]}: ${converted} and ${level}`;
          assert(Math.abs(converted[channel]! - level) <= 1, name);
        });
      }
    }
  });

  it("reads curves of every kind", () => {
    const expected: readonly (readonly [FileBytes, (x: number) => number])[] = [
      [join("curv", big(4, 0), big(4, 0)), (x) => x],
      [gammaCurve(2), (x) => x * x],
      [sampledCurve([0, 0.25, 1]), (x) => x < 0.5 ? x / 2 : 0.25 + (x - 0.5) * 1.5],
      [parametric(0, 3), (x) => x ** 3],
      [parametric(1, 2, 1, -0.25), (x) => x < 0.25 ? 0 : (x - 0.25) ** 2],
      [parametric(2, 2, 0.5, 0.25, 0.125), (x) => (x / 2 + 0.25) ** 2 + 0.125],
      [parametric(3, 2, 1, 0, 0.5, 0.25), (x) => x < 0.25 ? x / 2 : x * x],
      [
        parametric(4, 2, 1, 0, 0.5, 0.25, 0.125, 0.0625),
        (x) => x < 0.25 ? x / 2 + 0.0625 : x * x + 0.125,
      ],
    ];
    for (const [bytes, shape] of expected) {
      curve(bytes).forEach((light, level) => assertAlmostEquals(light, shape(level / 255), 1e-4));
    }
  });

  it("has a table rule over curves, and these over what else there may be", () => {
    const curves = profileTags(P3, SRGB_CURVE);
    const alone = read(iccProfile("RGB ", curves));
    const table = tableTag("RGB ", "mft2", "XYZ ");
    for (const name of ["A2B2", "D2B0", "B2A0"]) {
      assertEquals(read(iccProfile("RGB ", { ...curves, [name]: table })), alone, name);
    }
    for (const name of ["A2B0", "A2B1"]) {
      const ruled = read(iccProfile("RGB ", { ...curves, [name]: table }));
      assertEquals(ruled, read(iccProfile("RGB ", { [name]: table })), name);
      assert(ruled && "grid" in ruled);
    }
    const numbers = (...values: readonly number[]) =>
      read(iccProfile("RGB ", { ...curves, A2B0: table, cicp: join("cicp", big(4, 0), values) }));
    assertEquals(numbers(9, 16, 0, 1), codePointProfile(9, 16));
    assertEquals(numbers(9, 16, 9, 1), read(iccProfile("RGB ", { A2B0: table })));
  });

  it("reads nothing where there are no curves, no matrix or no sound table, nor what is damaged", () => {
    const sound = rgbProfile(P3, SRGB_CURVE);
    assertEquals(read(iccProfile("CMYK", { A2B0: "mft2" })), null);
    assertEquals(read(iccProfile("RGB ", { A2B0: "mft2", rTRC: SRGB_CURVE })), null);
    assertEquals(read(iccProfile("RGB ", { rTRC: SRGB_CURVE })), null);
    assertEquals(read(iccProfile("GRAY", { kTRC: "curv" })), null);
    assertEquals(read(iccProfile("GRAY", { kTRC: parametric(9, 1, 1) })), null);
    for (let end = 0; end < sound.length - 3; end += 7) {
      assertEquals(read(sound.slice(0, end)), null);
    }
  });

  it("reads any bytes without stumbling", () => {
    const random = startRandom(31);
    for (let round = 0; round < 1000; round++) {
      const bytes = rgbProfile(P3, round % 2 ? SRGB_CURVE : sampledCurve([0, 0.3, 1]));
      for (let i = 0; i < 4; i++) bytes[pick(random, 100, bytes.length - 1)] = pick(random, 0, 255);
      const profile = read(bytes);
      if (!profile) continue;
      for (const light of curvesOf(profile).curves) assert(light.every(Number.isFinite));
      assertEquals(curvesOf(profile).matrix?.every(Number.isFinite), true);
      isSrgb(profile);
    }
  });
});

describe("isPlain", () => {
  it("holds for curves alone", () => {
    const plain = (profile: FileBytes) => isPlain(new DataView(profile.buffer));
    assertEquals(plain(rgbProfile(P3, SRGB_CURVE)), true);
    assertEquals(plain(iccProfile("GRAY", { kTRC: gammaCurve(1.8) })), true);
    assertEquals(plain(iccProfile("RGB ", { cicp: "cicp", rTRC: SRGB_CURVE })), false);
    for (const name of ["A2B0", "A2B1"]) {
      assertEquals(plain(tableProfile("RGB ", "mft1", "Lab ", name)), false);
    }
    assertEquals(plain(new Uint8Array(200)), false);
  });
});
