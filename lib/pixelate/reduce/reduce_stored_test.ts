import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Raster } from "@/lib/image/raster.ts";
import {
  asStored,
  type Pixels,
  type StoredRaster,
  uprightRaster,
} from "@/lib/image/stored_raster.ts";
import { ORIENTATIONS } from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { noise } from "@/tests/support/rasters.ts";
import { reduceRaster } from "@/tests/support/reduce_raster.ts";
import { reduceStored } from "./reduce_stored.ts";
import { doNow, newSteps } from "../steps.ts";

/** The same pixels with red and blue in each other's place. */
function blueFirst(raster: Raster): StoredRaster {
  const swapped = [2, 1, 0, 3];
  const data = raster.data.map((_, i) => raster.data[i - i % 4 + swapped[i % 4]!]!);
  return { ...asStored({ ...raster, data }), order: "BGRA" };
}

describe("reduceStored", () => {
  it("gives of a picture as it lies what is in it upright", async () => {
    const random = startRandom(6);
    for (const orientation of ORIENTATIONS) {
      for (const transparent of [false, true]) {
        const raster = noise(random, pick(random, 2, 40), pick(random, 2, 40), transparent);
        const stored = asStored(raster, orientation);
        const upright = await uprightRaster(stored);
        const area = { x: 0.3, y: 0.6, width: upright.width - 0.4, height: upright.height - 1.1 };
        const width = pick(random, 1, 20), height = pick(random, 1, 20);
        const lying = doNow(reduceStored(stored, !transparent, area, width, height));
        const truth = reduceRaster(upright, !transparent, area, width, height);
        assertEquals([lying.width, lying.height], [width, height]);
        lying.color.forEach((value, i) => assertAlmostEquals(value, truth.color[i]!, 1e-6));
        lying.alpha?.forEach((value, i) => assertAlmostEquals(value, truth.alpha![i]!, 1e-6));
        assertEquals(lying.alpha === null, truth.alpha === null);
      }
    }
  });

  it("gives the same bytes whatever the order of red and blue", () => {
    const random = startRandom(7);
    for (const transparent of [false, true]) {
      const raster = noise(random, 31, 22, transparent);
      const area = { x: 1.2, y: 0, width: 29, height: 20.5 };
      assertEquals(
        doNow(reduceStored(blueFirst(raster), !transparent, area, 7, 5)),
        doNow(reduceStored(asStored(raster), !transparent, area, 7, 5)),
      );
    }
  });

  it("comes to the same result little by little, from pixels that have to be waited for", async () => {
    const raster = noise(startRandom(4), 2500, 2000);
    const area = { x: 0.3, y: 0.7, width: 2499, height: 1999.1 };
    const atHand = asStored(raster);
    const far: StoredRaster = {
      ...atHand,
      read(top, count, room) {
        const band = room ?? new Uint8ClampedArray(2500 * 4 * count);
        band.set(atHand.read(top, count) as Pixels);
        return Promise.resolve(band.subarray(0, 2500 * 4 * count));
      },
    };
    const steps = newSteps(reduceStored(far, true, area, 31, 17));
    assert(await steps.step());
    assertEquals(await steps.finish(), reduceRaster(raster, true, area, 31, 17));
  });
});
