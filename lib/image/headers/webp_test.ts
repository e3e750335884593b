import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertRejects } from "@std/assert";
import sharp from "sharp";
import {
  gammaCurve,
  iccProfile,
  P3,
  rgbProfile,
  SRGB,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import {
  exif,
  join,
  ORIENTATIONS,
  type Part,
  riffChunk,
  vp8x,
  webp,
} from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readIccProfile } from "../icc.ts";
import { readWebpHeader } from "./webp.ts";

function read(...parts: readonly Part[]) {
  return readWebpHeader(readBytes(new Blob([join(...parts)])));
}

async function encode(width: number, height: number, lossless: boolean, alpha: number) {
  const background = { r: 200, g: 100, b: 50, alpha };
  const channels = alpha < 1 ? 4 : 3;
  return new Uint8Array(
    await sharp({ create: { width, height, channels, background } }).webp({ lossless }).toBuffer(),
  );
}

describe("readWebpHeader", () => {
  it("reads lossy, lossless and extended files as an encoder writes them", async () => {
    for (const [width, height] of [[1, 1], [17, 300], [1000, 3]] as const) {
      for (const lossless of [false, true]) {
        for (const alpha of [1, 0.5]) {
          const header = await read(await encode(width, height, lossless, alpha));
          assertEquals([header.width, header.height], [width, height]);
          assertEquals(header.mayHaveAlpha, alpha < 1, `lossless ${lossless}`);
        }
      }
    }
  });

  it("reads all eight orientations, behind other chunks of odd length", async () => {
    for (const orientation of ORIENTATIONS) {
      const pixels = riffChunk("VP8L", new Uint8Array(7));
      const header = await read(
        webp(vp8x(9, 8, 0x08), pixels, riffChunk("EXIF", exif(orientation))),
      );
      assertEquals([header.width, header.height, header.orientation], [9, 8, orientation]);
      assertEquals(header.hidden.length, orientation === 1 ? 0 : 1);
    }
  });

  it("reads a profile of curves and a matrix, and hides it, beside an orientation", async () => {
    const wide = rgbProfile(P3, gammaCurve(1.8), gammaCurve(2), gammaCurve(2.2));
    const chunk = riffChunk("ICCP", wide);
    const pixels = riffChunk("VP8L", new Uint8Array(7));
    const turn = riffChunk("EXIF", exif(6));
    const file = webp(vp8x(9, 8, 0x28), chunk, pixels, turn);
    const { profile, orientation, hidden } = await read(file);
    assertEquals(profile, readIccProfile(new DataView(wide.buffer)));
    assertEquals(orientation, 6);
    assertEquals(hidden.map(({ start }) => start), [30, 30 + chunk.length + pixels.length]);
    assertEquals(hidden.every(({ standIn }) => standIn === "XXXX"), true);
    const alone = await read(webp(vp8x(9, 8, 0x20), chunk, pixels, turn));
    assertEquals([alone.orientation, alone.hidden.length], [1, 1]);
    const unsaid = await read(webp(vp8x(9, 8, 0x08), chunk, pixels, turn));
    assertEquals([unsaid.profile, unsaid.hidden.length], [null, 1]);
  });

  it("hides a profile that means sRGB, the first of several ruling, and what cannot be read or is for other channels", async () => {
    const usual = riffChunk("ICCP", rgbProfile(SRGB, SRGB_CURVE));
    const wide = riffChunk("ICCP", rgbProfile(P3, SRGB_CURVE));
    const { profile, hidden } = await read(webp(vp8x(9, 8, 0x20), usual, wide));
    assertEquals([profile, hidden.length], [null, 2]);
    for (
      const content of [
        iccProfile("GRAY", { kTRC: gammaCurve(1.8) }),
        iccProfile("RGB ", {}),
        new Uint8Array(3),
      ]
    ) {
      const left = await read(webp(vp8x(9, 8, 0x20), riffChunk("ICCP", content)));
      assertEquals([left.profile, left.hidden.length], [null, 1]);
    }
  });

  it("reads the largest size that can be told", async () => {
    const { width, height } = await read(webp(vp8x(1 << 24, 1 << 24, 0)));
    assertEquals([width, height], [1 << 24, 1 << 24]);
  });

  it("refuses what tells no size", async () => {
    for (const lossless of [false, true]) {
      const whole = await encode(9, 8, lossless, 1);
      for (let length = 12; length < 25; length++) {
        await assertRejects(() => read(whole.subarray(0, length)), SyntaxError, "WebP");
      }
      whole[lossless ? 20 : 23] = 0;
      await assertRejects(() => read(whole), SyntaxError, "does not tell its size");
    }
    await assertRejects(() => read(webp(riffChunk("ALPH", new Uint8Array(20)))), SyntaxError);
  });
});
