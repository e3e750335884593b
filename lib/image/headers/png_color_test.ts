import { describe, it } from "@std/testing/bdd";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { iccp, iccProfile, P3, rgbProfile, SRGB, SRGB_CURVE } from "@/tests/support/icc_profile.ts";
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
const primaries = pngChunk("cHRM", new Uint8Array(32));
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
      assertAlmostEquals(profile!.curves[0]![128]!, (128 / 255) ** (100_000 / value), 1e-12);
      assertEquals(hiddenBytes, primaries.length + gamma(value).length);
    }
  });

  it("reads a profile, which rules over a gamma, and hides both", async () => {
    const wide = iccp(rgbProfile(P3, SRGB_CURVE));
    const { profile, hiddenBytes } = await read(wide, gamma(100_000));
    assertEquals(profile?.curves.length, 3);
    assert(profile?.matrix);
    assertEquals(hiddenBytes, wide.length + gamma(1).length);
  });

  it("hides a profile that means sRGB, and converts nothing", async () => {
    const plain = iccp(rgbProfile(SRGB, SRGB_CURVE));
    assertEquals(await read(plain), { ...NOTHING, hiddenBytes: plain.length });
  });

  it("leaves other profiles to the host", async () => {
    assertEquals(await read(iccp(iccProfile("RGB ", { A2B0: "mft2" })), gamma(100_000)), NOTHING);
    assertEquals(await read(pngChunk("cICP", [9, 16, 0, 1])), NOTHING);
    for (const content of ["", "name", "name\0\0", "name\0\0nothing packed", "n".repeat(200)]) {
      assertEquals(await read(pngChunk("iCCP", content)), NOTHING, content);
    }
  });
});
