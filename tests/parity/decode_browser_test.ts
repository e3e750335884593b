import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { damage } from "@/tests/corpus/damage.ts";
import { corpusNames, readCorpus } from "@/tests/corpus/files.ts";
import { assertPlain } from "@/tests/corpus/refusal.ts";
import { type BrowserDecoder, startBrowserDecoder } from "./browser_decoder.ts";
import {
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
  vp8x,
  webp,
} from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { orient } from "@/lib/image/orient.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";

/** Colors and alpha of every value, and no pixel that nobody can see. */
function noise(width: number, height: number, seed: number): Raster {
  const random = startRandom(seed);
  const data = Uint8ClampedArray.from(
    { length: width * height * 4 },
    (_, i) => pick(random, i % 4 === 3 ? 1 : 0, 255),
  );
  return { width, height, data };
}

let browser: BrowserDecoder;

async function open(bytes: FileBytes): Promise<Raster> {
  const { outcome } = await browser.decode(bytes);
  assert("picture" in outcome, JSON.stringify(outcome));
  return await uprightRaster(outcome.picture.stored);
}

async function refusal(bytes: FileBytes): Promise<string> {
  const { outcome } = await browser.decode(bytes);
  assert("refusal" in outcome, "It was decoded.");
  assertPlain(outcome.refusal, "file");
  return `${outcome.refusal.name}: ${outcome.refusal.message}`;
}

describe("decode in a browser's worker", () => {
  beforeAll(async () => {
    browser = await startBrowserDecoder();
  });
  afterAll(() => browser.close());

  it("gives every pixel back, with straight alpha, in any shape", async () => {
    for (const [width, height] of [[1, 1], [7, 5], [64, 48], [20_000, 3], [2, 17_000]] as const) {
      const raster = noise(width, height, width);
      assertEquals(await open(png(raster)), raster, `${width}x${height}`);
    }
  });

  it("stands all eight orientations upright", async () => {
    const stored = noise(5, 3, 8);
    for (const orientation of ORIENTATIONS) {
      const bytes = png(stored, { before: [pngChunk("eXIf", exif(orientation))] });
      assertEquals(await open(bytes), orient(stored, orientation));
    }
  });

  it("refuses what is damaged behind a sound header", async () => {
    const files: Readonly<Record<string, FileBytes>> = {
      PNG: png(noise(40, 40, 1)).subarray(0, 2000),
      JPEG: jpegStart(8, 8, jpegExif(6)),
      GIF: gif(3, 2, []),
      BMP: bmp(300, 300).subarray(0, 60),
      WebP: webp(vp8x(20, 20, 0)),
    };
    for (const [format, bytes] of Object.entries(files)) {
      assertStringIncludes(await refusal(bytes), `SyntaxError: This ${format} file is damaged`);
    }
  });

  it("does not take damage to a large picture for want of memory", async () => {
    assertStringIncludes(await refusal(pngStart(9_000, 9_000, 8, 6)), "This PNG file is damaged");
    assertStringIncludes(await refusal(jpegStart(9_000, 9_000)), "This JPEG file is damaged");
  });

  it("refuses too many pixels before it decodes any", async () => {
    assertStringIncludes(await refusal(pngStart(935_820, 854_554, 8, 6)), "up to 100 megapixels");
  });

  it("makes of every spoiled file a picture or a refusal", async () => {
    const random = startRandom(12);
    const names = corpusNames().filter((name) => readCorpus(name).length < 8_000);
    for (let round = 0; round < 150; round++) {
      const name = names[pick(random, 0, names.length - 1)]!;
      const { outcome } = await browser.decode(damage(readCorpus(name), random));
      if ("refusal" in outcome) assertPlain(outcome.refusal, `${name}, round ${round}`);
      else assert(outcome.picture.stored.width > 0, name);
    }
  });
});
