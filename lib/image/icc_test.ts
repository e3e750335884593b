import { describe, it } from "@std/testing/bdd";
import { converter } from "culori";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  ADOBE,
  gammaCurve,
  iccProfile,
  P3,
  rgbProfile,
  sampledCurve,
  SRGB,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import { big, type FileBytes, join } from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { convertToSrgb, isSrgb } from "./color_profile.ts";
import { readIccProfile, tellsOfInks } from "./icc.ts";

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
  return read(iccProfile("GRAY", { kTRC: bytes }))!.curves[0]!;
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

  it("leaves to others what is not of curves and a matrix, or damaged", () => {
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
      for (const light of profile.curves) assert(light.every(Number.isFinite));
      assertEquals(profile.matrix?.every(Number.isFinite), true);
      isSrgb(profile);
    }
  });
});

describe("tellsOfInks", () => {
  const tells = (profile: FileBytes) => tellsOfInks(new DataView(profile.buffer));
  const table = join("mft1", new Uint8Array(60));

  it("asks for a table from inks to light, of any kind", () => {
    for (const name of ["A2B0", "A2B1", "A2B2"]) {
      for (const type of ["mft1", "mft2", "mAB "]) {
        const tag = join(type, table.subarray(4));
        assertEquals(tells(iccProfile("CMYK", { [name]: tag })), true, `${name} ${type}`);
      }
    }
    assertEquals(tells(iccProfile("CMYK", {})), false);
    assertEquals(tells(iccProfile("CMYK", { B2A0: table })), false);
    assertEquals(tells(iccProfile("CMYK", { A2B0: join("curv", table.subarray(4)) })), false);
    assertEquals(tells(iccProfile("CMYK", { A2B0: table.slice(0, 2) })), false);
  });

  it("takes no profile of lights, and none that is damaged", () => {
    assertEquals(tells(iccProfile("RGB ", { A2B0: table })), false);
    const whole = iccProfile("CMYK", { A2B0: table });
    for (let length = 0; length < whole.length; length += 3) {
      assertEquals(tells(whole.slice(0, length)), false, `${length} bytes`);
    }
    assertEquals(tells(Uint8Array.from({ length: 500 }, (_, i) => i * 37)), false);
  });
});
