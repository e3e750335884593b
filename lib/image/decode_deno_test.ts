import { describe, it } from "@std/testing/bdd";
import { assert, assertAlmostEquals, assertEquals, assertRejects } from "@std/assert";
import sharp from "sharp";
import { saidPremultiplied } from "@/tests/support/avif_files.ts";
import {
  big,
  bmp,
  exif,
  type FileBytes,
  gif,
  jpegExif,
  jpegStart,
  ORIENTATIONS,
  png,
  pngChunk,
  pngStart,
} from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { decode, decodeReduced } from "./decode_deno.ts";
import { orient } from "./orient.ts";
import type { Raster } from "./raster.ts";
import { uprightRaster } from "./stored_raster.ts";

function noise(width: number, height: number, seed: number, opaque = false): Raster {
  const random = startRandom(seed);
  const data = Uint8ClampedArray.from(
    { length: width * height * 4 },
    (_, i) => i % 4 === 3 ? opaque ? 255 : pick(random, 1, 255) : pick(random, 0, 255),
  );
  return { width, height, data };
}

function open(bytes: Uint8Array<ArrayBuffer>, maxPixels?: number) {
  return decode(new Blob([bytes]), maxPixels === undefined ? {} : { maxPixels });
}

async function bytesOf(bytes: Uint8Array<ArrayBuffer>): Promise<number[]> {
  return [...(await uprightRaster((await open(bytes)).stored)).data];
}

function pixel({ width, data }: Raster, x: number, y: number): number[] {
  return [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

describe("decode", () => {
  it("gives every pixel of a PNG back, with straight alpha", async () => {
    for (const [width, height] of [[1, 1], [7, 5], [33, 64], [2000, 1]] as const) {
      const raster = noise(width, height, width);
      const decoded = await open(png(raster));
      assertEquals(await uprightRaster(decoded.stored), raster);
      assertEquals([decoded.hasAlpha, decoded.exact], [true, true]);
      assertEquals([decoded.fullWidth, decoded.fullHeight], [width, height]);
      assertEquals(decoded.extent, { x: 0, y: 0, width, height });
    }
  });

  it("stands all eight orientations of a PNG upright", async () => {
    const stored = noise(5, 3, 8);
    for (const orientation of ORIENTATIONS) {
      const bytes = png(stored, { before: [pngChunk("eXIf", exif(orientation))] });
      assertEquals(await uprightRaster((await open(bytes)).stored), orient(stored, orientation));
    }
  });

  it("takes the color from pixels that nobody can see", async () => {
    const raster = { width: 2, height: 1, data: Uint8ClampedArray.of(9, 8, 7, 0, 9, 8, 7, 1) };
    assertEquals(await bytesOf(png(raster)), [0, 0, 0, 0, 9, 8, 7, 1]);
  });

  it("corrects a gamma that differs from sRGB's", async () => {
    const raster = { width: 1, height: 1, data: Uint8ClampedArray.of(0, 128, 255, 255) };
    const bytes = png(raster, { before: [pngChunk("gAMA", big(4, 100_000))] });
    assertEquals(await bytesOf(bytes), [0, 188, 255, 255]);
  });

  it("reads the first frame of a GIF and leaves transparent what it does not cover", async () => {
    const first = { x: 1, y: 0, width: 2, height: 1, indices: [1, 2], transparent: 2 };
    const second = { x: 0, y: 0, width: 3, height: 2, indices: [3, 3, 3, 3, 3, 3] };
    const { stored, hasAlpha } = await open(gif(3, 2, [first, second]));
    assertEquals(hasAlpha, true);
    const raster = await uprightRaster(stored);
    assertEquals(pixel(raster, 1, 0), [255, 0, 0, 255]);
    for (const [x, y] of [[0, 0], [2, 0], [0, 1], [1, 1], [2, 1]] as const) {
      assertEquals(pixel(raster, x, y), [0, 0, 0, 0]);
    }
  });

  it("reads BMP from bottom to top and from top to bottom", async () => {
    const pixels = Uint8Array.of(1, 2, 3, 0, 4, 5, 6, 0);
    assertEquals(await bytesOf(bmp(1, 2, pixels)), [6, 5, 4, 255, 3, 2, 1, 255]);
    assertEquals(await bytesOf(bmp(1, -2, pixels)), [3, 2, 1, 255, 6, 5, 4, 255]);
  });

  it("reduces to a number of pixels where it is asked to, and says so", async () => {
    const decoded = await open(png(noise(40, 30, 1, true)), 300);
    const { width, height } = decoded.stored;
    assert(width * height <= 300 && width * height > 200, `${width}x${height}`);
    assertAlmostEquals(width / height, 4 / 3, 0.1);
    assertEquals([decoded.exact, decoded.fullWidth, decoded.fullHeight], [false, 40, 30]);
  });

  it("gives up when it is told to", async () => {
    const signal = AbortSignal.abort(new DOMException("Not needed any more.", "AbortError"));
    const file = new Blob([png(noise(4, 4, 1))]);
    await assertRejects(() => decode(file, { signal }), DOMException, "Not needed");
  });

  it("refuses what is damaged behind a sound header", async () => {
    const refuses = async (bytes: FileBytes, format: string) => {
      await assertRejects(() => open(bytes), SyntaxError, `This ${format} file is damaged`);
    };
    await refuses(pngStart(4, 4, 8, 6), "PNG");
    await refuses(png(noise(40, 40, 1)).subarray(0, 2000), "PNG");
    await refuses(jpegStart(8, 8, jpegExif(6)), "JPEG");
    await refuses(gif(3, 2, []), "GIF");
    await refuses(bmp(300, 300).subarray(0, 60), "BMP");
  });

  it("refuses what only other hosts read", async () => {
    const bytes = new Uint8Array([0xff, 0x0a, 0x41, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    await assertRejects(() => open(bytes), TypeError, "Save it as JPEG or PNG");
  });

  it("divides colors that are stored multiplied by their alpha before it makes them smaller", async () => {
    const [width, height] = [64, 48];
    const straight = noise(width, height, 5).data.map((level, i) => i % 4 === 3 ? level : 200);
    const multiplied = straight.map((level, i) =>
      i % 4 === 3 ? level : Math.round(level * straight[i - i % 4 + 3]! / 255)
    );
    const image = sharp(multiplied, { raw: { width, height, channels: 4 } });
    const avif = new Uint8Array(await image.avif({ lossless: true }).toBuffer());
    const { data } = await uprightRaster((await open(saidPremultiplied(avif), 300)).stored);
    assert(data.length < 1300);
    data.forEach((level, i) => assert(i % 4 === 3 || Math.abs(level - 200) <= 5, `${level}`));
    const whole = await uprightRaster((await open(saidPremultiplied(avif))).stored);
    whole.data.forEach((level, i) => {
      const off = i % 4 === 3 ? 0 : 128 / straight[i - i % 4 + 3]! + 1;
      assert(Math.abs(level - straight[i]!) <= off, `${level}, not ${straight[i]}`);
    });
  });
});

describe("decodeReduced", () => {
  it("is at least as large as wanted", async () => {
    const { stored, exact } = await decodeReduced(new Blob([png(noise(40, 30, 1))]), 8, 8);
    assert(stored.width >= 8 && stored.height >= 8);
    assertEquals(exact, true);
  });
});
