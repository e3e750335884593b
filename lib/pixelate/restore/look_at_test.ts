import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { StoredRaster } from "@/lib/image/stored_raster.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { flat, pixelsOf, scenery } from "@/tests/support/rasters.ts";
import { lookForPixelArt } from "./look.ts";
import { lookAtPicture } from "./look_at.ts";

/** Blocks of 25 pixels, of some colors. */
function blocks(width: number, height: number) {
  const raster = flat(width, height, [0, 0, 0, 255]);
  const random = startRandom(7);
  const colors = Array.from({ length: 4000 }, () => pick(random, 0, 5) * 50);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = colors[Math.floor(y / 25) * 60 + Math.floor(x / 25)]!;
      raster.data.fill(color, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return raster;
}

/** The same picture, and how many rows were read of it. */
function counted(stored: StoredRaster) {
  let rows = 0;
  const read: StoredRaster["read"] = (top, count) => {
    rows += count;
    return stored.read(top, count);
  };
  return { stored: { ...stored, read }, rows: () => rows };
}

describe("lookAtPicture", () => {
  it("finds the size of large pictures of pixel art", async () => {
    const raster = blocks(1400, 1100);
    const offer = await lookAtPicture(pixelsOf(raster));
    assertEquals(offer && [offer.columns, offer.rows], [56, 44]);
    assertEquals(offer, lookForPixelArt(raster));
  });

  it("reads no more of a large photograph than its middle", async () => {
    const photo = pixelsOf(scenery(startRandom(6), 500, 3000));
    const { stored, rows } = counted(photo.stored);
    assertEquals(await lookAtPicture({ ...photo, stored }), null);
    assertEquals(rows(), 1024);
  });

  it("does so little by little, and ends when it is told to", async () => {
    const photo = pixelsOf(scenery(startRandom(8), 700, 500));
    const reason = new Error("Enough.");
    let pauses = 0;
    const pauseUntil = (last: number) => () =>
      ++pauses === last ? Promise.reject(reason) : Promise.resolve();
    assertEquals(await lookAtPicture(photo, pauseUntil(Infinity)), null);
    const all = pauses;
    assertEquals(all > 5, true, `${all} pauses`);
    pauses = 0;
    assertEquals(await lookAtPicture(photo, pauseUntil(3)).catch((error) => error), reason);
    assertEquals(pauses, 3);
  });

  it("takes no heed of alpha where there is none", async () => {
    const raster = blocks(500, 500);
    const wanted = lookForPixelArt(raster);
    for (let at = 3; at < raster.data.length; at += 4) raster.data[at] = at % 251;
    assertEquals(await lookAtPicture({ ...pixelsOf(raster), hasAlpha: false }), wanted);
  });
});
