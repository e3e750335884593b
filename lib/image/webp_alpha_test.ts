import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import sharp, { type Sharp } from "sharp";
import { join, riffChunk, vp8x, webp } from "@/tests/support/picture_files.ts";
import { clearWebp } from "./webp_alpha.ts";

const PHOTO = new URL("../../tests/fixtures/photos/kitten.jpg", import.meta.url).pathname;
const [WIDTH, HEIGHT] = [120, 80];
const PIXELS = WIDTH * HEIGHT;

const photo = await sharp(PHOTO).resize(WIDTH, HEIGHT).ensureAlpha(0).raw().toBuffer();
const hidden = () => sharp(photo, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } });
const encode = async (image: Sharp) => new Blob([new Uint8Array(await image.toBuffer())]);

describe("clearWebp", () => {
  it("holds where nothing shows, of any size", async () => {
    for (const [width, height] of [[1, 1], [400, 300], [3000, 2000]] as const) {
      const clear = sharp({ create: { width, height, channels: 4, background: "#0000" } });
      const lossless = await encode(clear.clone().webp({ lossless: true }));
      assertEquals(await clearWebp(lossless, width * height), { below: null }, `${width}`);
      assert((await clearWebp(await encode(clear.webp()), width * height))?.below, `${width}`);
    }
  });

  it("hands over the picture that alpha hides, as a file of its own", async () => {
    const clear = await clearWebp(await encode(hidden().webp({ exact: true })), PIXELS);
    const below = await sharp(await clear!.below!.bytes()).raw().toBuffer({
      resolveWithObject: true,
    });
    assertEquals([below.info.width, below.info.height, below.info.channels], [WIDTH, HEIGHT, 3]);
    assert(new Set(below.data).size > 100);
  });

  it("looks into the first frame of an animation, and at alpha that is not packed", async () => {
    const color = new Uint8Array(10);
    const frame = (alpha: Uint8Array) =>
      join(new Uint8Array(16), riffChunk("ALPH", alpha), riffChunk("VP8 ", color));
    const file = (alpha: Uint8Array) =>
      new Blob([webp(vp8x(WIDTH, HEIGHT, 0x12), riffChunk("ANMF", frame(alpha)))]);
    const none = new Uint8Array(1 + PIXELS);
    assert(await clearWebp(file(none), PIXELS));
    none[PIXELS] = 1;
    assertEquals(await clearWebp(file(none), PIXELS), null);
  });

  it("does not hold where alpha takes as much as a picture, or there is none", async () => {
    const shown = sharp(PHOTO).resize(WIDTH, HEIGHT);
    for (const lossless of [true, false]) {
      assertEquals(await clearWebp(await encode(shown.clone().webp({ lossless })), PIXELS), null);
    }
    assertEquals(await clearWebp(new Blob([webp()]), PIXELS), null);
  });
});
