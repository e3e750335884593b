import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { averageReference } from "@/tests/support/average_reference.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { noise } from "@/tests/support/rasters.ts";
import { reduceRaster } from "@/tests/support/reduce_raster.ts";
import { reducePlanes } from "./reduce.ts";

describe("reduce", () => {
  it("gives the mean of every rectangle over its exact area, opaque or not, larger or smaller than a pixel", () => {
    const random = startRandom(2);
    for (let round = 0; round < 120; round++) {
      const transparent = round % 2 === 1;
      const raster = noise(random, pick(random, 1, 40), pick(random, 1, 40), transparent);
      const x = random() * raster.width * 0.7, y = random() * raster.height * 0.7;
      const area = {
        x,
        y,
        width: (raster.width - x) * (0.05 + 0.95 * random()),
        height: (raster.height - y) * (0.05 + 0.95 * random()),
      };
      const width = pick(random, 1, 30), height = pick(random, 1, 30);
      const { color, alpha } = reduceRaster(raster, !transparent, area, width, height);
      const truth = averageReference(raster, area, width, height);
      for (let i = 0; i < width * height; i++) {
        const opacity = truth[i * 4 + 3]!;
        assertAlmostEquals(alpha ? alpha[i]! : 1, opacity, 1e-6);
        for (let c = 0; c < 3; c++) {
          assertAlmostEquals(color[i * 3 + c]!, truth[i * 4 + c]! * opacity, 1e-6);
        }
      }
    }
  });

  it("reads pixels that do not start at a whole word", () => {
    const random = startRandom(3);
    const raster = noise(random, 9, 7);
    const shifted = new Uint8ClampedArray(raster.data.length + 1);
    shifted.set(raster.data, 1);
    const area = { x: 0, y: 0, width: 9, height: 7 };
    const moved = { ...raster, data: shifted.subarray(1) };
    assertEquals(
      reduceRaster(moved, true, area, 4, 3),
      reduceRaster(raster, true, area, 4, 3),
    );
  });
});

describe("reducePlanes", () => {
  it("reduces further what was reduced: the mean of equal means is the mean", () => {
    const random = startRandom(5);
    for (const transparent of [false, true]) {
      const raster = noise(random, 48, 36, transparent);
      const whole = { x: 0, y: 0, width: 48, height: 36 };
      const half = reduceRaster(raster, !transparent, whole, 24, 18);
      const twice = reducePlanes(half, { x: 0, y: 0, width: 24, height: 18 }, 8, 6);
      const once = reduceRaster(raster, !transparent, whole, 8, 6);
      once.color.forEach((value, i) => assertAlmostEquals(twice.color[i]!, value, 1e-6));
      once.alpha?.forEach((value, i) => assertAlmostEquals(twice.alpha![i]!, value, 1e-6));
    }
  });
});
