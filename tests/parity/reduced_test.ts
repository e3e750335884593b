import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { Decoded, Reduced } from "@/lib/image/decode.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import type { Extent, Raster } from "@/lib/image/raster.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { largestDifference } from "@/tests/corpus/compare.ts";
import { ADOBE, gammaCurve, rgbProfile } from "@/tests/support/icc_profile.ts";
import { largePhoto } from "@/tests/support/large_photo.ts";
import {
  type FileBytes,
  join,
  jpegExif,
  jpegSegment,
  ORIENTATIONS,
  png,
} from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { type BrowserDecoder, startBrowserDecoder } from "./browser_decoder.ts";
import type { Request } from "./decode_worker.ts";

const COLUMNS = 24;
const ROWS = 18;

/** Means of cells over the extent where a picture lies, with fractions of pixels counted by their area; red, green and blue. */
function cellMeans({ width, data }: Raster, extent: Extent): number[] {
  const means: number[] = [];
  for (let row = 0; row < ROWS; row++) {
    const top = extent.y + extent.height * row / ROWS;
    const bottom = extent.y + extent.height * (row + 1) / ROWS;
    for (let column = 0; column < COLUMNS; column++) {
      const left = extent.x + extent.width * column / COLUMNS;
      const right = extent.x + extent.width * (column + 1) / COLUMNS;
      const sums = [0, 0, 0];
      let area = 0;
      for (let y = Math.floor(top); y < bottom; y++) {
        const high = Math.min(bottom, y + 1) - Math.max(top, y);
        for (let x = Math.floor(left); x < right; x++) {
          const part = high * (Math.min(right, x + 1) - Math.max(left, x));
          for (let k = 0; k < 3; k++) sums[k]! += part * (data[(y * width + x) * 4 + k] ?? 0);
          area += part;
        }
      }
      means.push(...sums.map((sum) => sum / area));
    }
  }
  return means;
}

function meanError(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]!), 0) / a.length;
}

let browser: BrowserDecoder;
let photo: FileBytes;

async function open(bytes: FileBytes, request: Omit<Request, "url"> = {}): Promise<Decoded> {
  const { outcome } = await browser.decode(bytes, request);
  assert("picture" in outcome, JSON.stringify(outcome));
  return outcome.picture;
}

/** Checks that a reduced picture is smaller, large enough, and the same picture as the whole. */
async function judge(bytes: FileBytes, name: string): Promise<void> {
  const whole: Reduced = await decode(new Blob([bytes]));
  const isUpright = whole.fullWidth > whole.fullHeight;
  const least = isUpright ? { width: 320, height: 240 } : { width: 240, height: 320 };
  const small = await open(bytes, { least });
  assertEquals([small.exact, small.hasAlpha], [false, whole.hasAlpha], name);
  assertEquals([small.fullWidth, small.fullHeight], [whole.fullWidth, whole.fullHeight], name);
  assert(small.stored.width < whole.stored.width / 2, name);
  assert(small.extent.width >= least.width && small.extent.height >= least.height, name);
  assertAlmostEquals(
    small.extent.width / small.extent.height,
    whole.fullWidth / whole.fullHeight,
    0.01,
  );
  const error = meanError(
    cellMeans(await uprightRaster(small.stored), small.extent),
    cellMeans(await uprightRaster(whole.stored), whole.extent),
  );
  assert(error < 1, `${name}: cells differ by ${error} levels`);
}

describe("reduced decoding in a browser's worker", () => {
  beforeAll(async () => {
    photo = await largePhoto({ megapixels: 2, format: "jpeg" });
    browser = await startBrowserDecoder();
  });
  afterAll(() => browser.close());

  it("gives the same cells as the whole picture, in all eight orientations", async () => {
    for (const orientation of ORIENTATIONS) {
      const turned = join(photo.subarray(0, 2), jpegExif(orientation), photo.subarray(2));
      await judge(turned, `orientation ${orientation}`);
    }
  });

  it("gives the same cells with a profile and in several passes", async () => {
    const profile = rgbProfile(ADOBE, gammaCurve(2.19921875));
    const icc = jpegSegment(0xe2, join("ICC_PROFILE\0", [1, 1], profile));
    await judge(join(photo.subarray(0, 2), icc, photo.subarray(2)), "Adobe RGB");
    await judge(await largePhoto({ megapixels: 2, format: "jpeg", progressive: true }), "passes");
  });

  it("gives all of what can be read as it lies, with alpha too, whether it shines through in part or not", async () => {
    const [width, height] = [960, 720];
    const random = startRandom(71);
    for (const alphas of [[255], [0, 255], [0, 128, 255]]) {
      const data = Uint8ClampedArray.from(
        { length: width * height * 4 },
        (_, i) => i % 4 === 3 ? alphas[pick(random, 0, alphas.length - 1)]! : pick(random, 0, 255),
      );
      const bytes = png({ width, height, data });
      const first = await open(bytes, { least: { width: 320, height: 240 } });
      const here = await decode(new Blob([bytes]));
      for (const all of [first, await open(bytes)]) {
        assertEquals([all.exact, all.hasAlpha], [true, alphas.length > 1]);
        const difference = largestDifference(
          await uprightRaster(all.stored),
          await uprightRaster(here.stored),
        );
        assertEquals(difference, 0, `${alphas}`);
      }
    }
    const webp = await largePhoto({ megapixels: 2, format: "webp" });
    const first = await open(webp, { least: { width: 320, height: 240 } });
    const whole = await open(webp);
    assertEquals(first.exact, true);
    assertEquals(
      cellMeans(await uprightRaster(first.stored), first.extent),
      cellMeans(await uprightRaster(whole.stored), whole.extent),
    );
  });

  it("does not let colors that nobody can see shine through", async () => {
    const [width, height] = [960, 720];
    for (const opacity of [254, 255]) {
      const data = new Uint8ClampedArray(width * height * 4);
      for (let i = 0; i < width * height; i++) {
        const isSeen = (i + Math.floor(i / width)) % 2 === 0;
        data.set(isSeen ? [0, 200, 0, opacity] : [255, 0, 255, 0], i * 4);
      }
      const { stored, exact } = await open(png({ width, height, data }), {
        maxPixels: 100_000,
      });
      assertEquals(exact, false);
      const raster = await uprightRaster(stored);
      for (let i = 0; i < raster.data.length; i += 4) {
        const [red, green, blue, alpha] = raster.data.subarray(i, i + 4);
        assert(red! <= 4 && blue! <= 4 && Math.abs(green! - 200) <= 4, `${red} ${green} ${blue}`);
        assert(Math.abs(alpha! - 127) <= 64, `alpha ${alpha}`);
      }
    }
  });

  it("gives the rest exactly as a whole decode does", async () => {
    const whole = await open(photo);
    const rest = await open(photo, { least: { width: 320, height: 240 }, rest: true });
    assertEquals(rest.exact, true);
    assertEquals(
      largestDifference(await uprightRaster(rest.stored), await uprightRaster(whole.stored)),
      0,
    );
  });

  it("begins to decode all of it before anybody asks for the rest", async () => {
    const rest = await open(photo, { least: { width: 320, height: 240 }, rest: "begun" });
    assertEquals(rest.exact, true);
  });

  it("decodes in full what is hardly larger than wanted", async () => {
    const data = new Uint8ClampedArray(40 * 30 * 4).fill(200);
    const small = await open(png({ width: 40, height: 30, data }), {
      least: { width: 320, height: 240 },
    });
    assertEquals([small.stored.width, small.stored.height, small.exact], [40, 30, true]);
  });

  it("keeps within a number of pixels where it is told to", async () => {
    const { stored, exact } = await open(photo, { maxPixels: 100_000 });
    assert(stored.width * stored.height <= 100_000);
    assertEquals(exact, false);
  });
});
