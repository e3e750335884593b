import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertRejects } from "@std/assert";
import sharp from "sharp";
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
