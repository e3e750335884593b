import { describe, it } from "@std/testing/bdd";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import {
  iccp,
  iccProfile,
  P3,
  rgbProfile,
  type Space,
  SRGB,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import { tableProfile } from "@/tests/support/icc_tables.ts";
import { curvesOf } from "@/tests/support/curves_of.ts";
import { big, type FileBytes, join, pngChunk, pngStart } from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readPngHeader } from "./png.ts";

async function read(...chunks: readonly FileBytes[]) {
  const bytes = join(pngStart(3, 2, 8, 2), ...chunks, pngChunk("IDAT"));
  const { profile, hidden } = await readPngHeader(readBytes(new Blob([bytes])));
  return {
    profile,
    hiddenBytes: hidden.reduce((n, { start, end }) => n + end - start, 0),
  };
}

const gamma = (value: number) => pngChunk("gAMA", big(4, value));
/** Void: it spans no colors. */
const primaries = pngChunk("cHRM", new Uint8Array(32));
const chromaticities = (...points: readonly number[]) =>
  pngChunk("cHRM", join(...points.map((value) => big(4, Math.round(value * 100_000)))));
const P3_POINTS = [0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06];
const SRGB_POINTS = [0.3127, 0.329, 0.64, 0.33, 0.3, 0.6, 0.15, 0.06];
const NOTHING = { profile: null, hiddenBytes: 0 };

describe("readPngColor", () => {
  it("finds nothing to do where nothing or sRGB is said, and hides what browsers would make something of", async () => {
    assertEquals(await read(), NOTHING);
    assertEquals(await read(pngChunk("sRGB", [0])), NOTHING);
    const short = pngChunk("gAMA", [1]);
    for (const chunk of [gamma(45_455), gamma(0), short, primaries]) {
      assertEquals(await read(chunk), { ...NOTHING, hiddenBytes: chunk.length });
    }
    const both = await read(gamma(100_000), pngChunk("sRGB", [0]));
    assertEquals(both, { ...NOTHING, hiddenBytes: gamma(1).length });
  });

  it("reads a gamma that differs from sRGB's, and hides it", async () => {
    for (const value of [35_000, 100_000, 250_000]) {
      const { profile, hiddenBytes } = await read(primaries, gamma(value));
      assertAlmostEquals(
        curvesOf(profile).curves[0]![128]!,
        (128 / 255) ** (100_000 / value),
        1e-12,
      );
      assertEquals(hiddenBytes, primaries.length + gamma(value).length);
    }
  });

  it("reads a profile, which rules over a gamma, and hides both", async () => {
    const wide = iccp(rgbProfile(P3, SRGB_CURVE));
    const { profile, hiddenBytes } = await read(wide, gamma(100_000));
    assertEquals(curvesOf(profile).curves.length, 3);
    assert(curvesOf(profile).matrix);
    assertEquals(hiddenBytes, wide.length + gamma(1).length);
  });

  it("hides a profile that means sRGB, and converts nothing", async () => {
    const plain = iccp(rgbProfile(SRGB, SRGB_CURVE));
    assertEquals(await read(plain), { ...NOTHING, hiddenBytes: plain.length });
  });

  it("reads primaries beside a gamma, and none without one", async () => {
    const wide = chromaticities(...P3_POINTS);
    const icc = curvesOf((await read(iccp(rgbProfile(P3, SRGB_CURVE)))).profile);
    for (const value of [45_455, 100_000]) {
      const { profile, hiddenBytes } = await read(gamma(value), wide);
      curvesOf(profile).matrix!.forEach((share, i) =>
        assertAlmostEquals(share, icc.matrix![i]!, 2e-3)
      );
      assertEquals(hiddenBytes, gamma(value).length + wide.length);
    }
    assertEquals((await read(wide)).profile, null);
    assertEquals((await read(gamma(45_455), chromaticities(...SRGB_POINTS))).profile, null);
    const plain = await read(gamma(100_000), chromaticities(...SRGB_POINTS));
    curvesOf(plain.profile).matrix!.forEach((share, i) =>
      assertAlmostEquals(share, i % 4 === 0 ? 1 : 0, 2e-3)
    );
  });

  it("reads numbers of primaries and transfer, which rule over all else, and hides them all", async () => {
    const numbers = pngChunk("cICP", [12, 13, 0, 1]);
    const icc = iccp(rgbProfile(P3, SRGB_CURVE));
    const { profile, hiddenBytes } = await read(numbers, icc, gamma(100_000));
    const told = curvesOf((await read(icc)).profile);
    curvesOf(profile).matrix!.forEach((share, i) =>
      assertAlmostEquals(share, told.matrix![i]!, 2e-3)
    );
    assertEquals(hiddenBytes, numbers.length + icc.length + gamma(1).length);
    assertEquals((await read(pngChunk("cICP", [1, 13, 0, 1]))).profile, null);
    assertEquals((await read(pngChunk("cICP", [2, 2, 0, 1]), gamma(100_000))).profile, null);
    // Those of television's levels or of a matrix are for no PNG.
    for (const content of [[12, 13, 1, 1], [12, 13, 0, 0], [12, 13]]) {
      assertEquals((await read(pngChunk("cICP", content))).profile, null);
    }
  });

  it("takes the first of what is said twice, and hides the others", async () => {
    const { profile, hiddenBytes } = await read(gamma(45_455), gamma(100_000), gamma(60_000));
    assertEquals([profile, hiddenBytes], [null, 3 * gamma(1).length]);
  });

  it("hides profiles that cannot be read, and what they rule over", async () => {
    const damaged = iccp(iccProfile("RGB ", { A2B0: "mft2" }));
    const other = await read(damaged, gamma(100_000));
    assertEquals(other, { ...NOTHING, hiddenBytes: damaged.length + gamma(1).length });
    for (const content of ["", "name", "name\0\0", "name\0\0nothing packed", "n".repeat(200)]) {
      const chunk = pngChunk("iCCP", content);
      assertEquals(await read(chunk), { ...NOTHING, hiddenBytes: chunk.length }, content);
    }
  });

  it("reads a table for the pixels that there are", async () => {
    const isRead = async (space: Space, colorType: number) => {
      const chunk = iccp(tableProfile(space, "mft2", "Lab "));
      const bytes = join(pngStart(3, 2, 8, colorType), chunk, pngChunk("IDAT"));
      const { profile, hidden } = await readPngHeader(readBytes(new Blob([bytes])));
      assertEquals(hidden, [{ start: 33, end: 33 + chunk.length }]);
      return profile !== null;
    };
    for (const colorType of [0, 2, 3, 4, 6]) {
      assertEquals(await isRead("RGB ", colorType), true);
      assertEquals(await isRead("GRAY", colorType), colorType === 0 || colorType === 4);
      assertEquals(await isRead("CMYK", colorType), false);
    }
  });
});
