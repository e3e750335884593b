import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import { gammaProfile } from "@/lib/image/color_profile.ts";
import type { Extent, Raster } from "@/lib/image/raster.ts";
import {
  asStored,
  type Pixels,
  type StoredRaster,
  uprightRaster,
} from "@/lib/image/stored_raster.ts";
import { uprightSize } from "@/lib/image/orient.ts";
import { ORIENTATIONS } from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { noise } from "@/tests/support/rasters.ts";
import { reduceRaster } from "@/tests/support/reduce_raster.ts";
import type { Planes } from "../planes.ts";
import type { Cut } from "./reduce.ts";
import { reduceStored } from "./reduce_stored.ts";
import { EXACT } from "./rows.ts";
import { doNow, newSteps, type Work } from "../steps.ts";

/** The same pixels with red and blue in each other's place. */
function blueFirst(raster: Raster): StoredRaster {
  const swapped = [2, 1, 0, 3];
  const data = raster.data.map((_, i) => raster.data[i - i % 4 + swapped[i % 4]!]!);
  return { ...asStored({ ...raster, data }), order: "BGRA" };
}

function* reduceOne(
  stored: StoredRaster,
  opaque: boolean,
  area: Extent,
  width: number,
  height: number,
): Work<Planes> {
  return (yield* reduceStored(stored, opaque, [{ area, width, height }]))[0]!;
}

function curveOf(gamma: number): Float64Array {
  return gammaProfile(gamma).curves[0]!;
}

/** Light of Display P3 in sRGB's primaries, roughly. */
const P3 = [1.2249, -0.2247, 0, -0.0421, 1.0421, 0, -0.0196, -0.0786, 1.0983];

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
        const lying = doNow(reduceOne(stored, !transparent, area, width, height));
        const truth = reduceRaster(upright, !transparent, area, width, height);
        assertEquals([lying.width, lying.height], [width, height]);
        lying.color.forEach((value, i) => assertAlmostEquals(value, truth.color[i]!, 1e-6));
        lying.alpha?.forEach((value, i) => assertAlmostEquals(value, truth.alpha![i]!, 1e-6));
        assertEquals(lying.alpha === null, truth.alpha === null);
      }
    }
  });

  it("adds up light of other colors as it does that of sRGB", async () => {
    const random = startRandom(8);
    const profile = { curves: [curveOf(1 / 1.8), curveOf(1 / 2.2), curveOf(1 / 2.6)], matrix: P3 };
    for (const transparent of [false, true]) {
      const raster = noise(random, 30, 20, transparent);
      const stored = asStored(raster, 6, profile);
      const whole = { x: 0, y: 0, width: 20, height: 30 };
      const each = doNow(reduceOne(stored, !transparent, whole, 20, 30));
      const truth = reduceRaster(await uprightRaster(stored), !transparent, whole, 20, 30);
      // One pixel a part: what conversion of bytes gives, but for its rounding to bytes.
      each.color.forEach((light, i) => assert(Math.abs(light - truth.color[i]!) < 0.005));
      // The order of bytes changes nothing, and what is out of sight of sRGB never comes out.
      const swapped = { ...blueFirst(raster), orientation: 6, profile } as const;
      const [one, other] = [stored, swapped].map((stored) =>
        doNow(reduceOne(stored, !transparent, whole, 5, 6))
      );
      assertEquals(one, other);
      one!.color.forEach((light, i) => {
        const most = one!.alpha?.[Math.floor(i / 3)] ?? 1;
        assert(light >= 0 && light <= most, `${light} of ${most}`);
      });
    }
  });

  it("gives the same bytes whatever the order of red and blue", () => {
    const random = startRandom(7);
    for (const transparent of [false, true]) {
      const raster = noise(random, 31, 22, transparent);
      const area = { x: 1.2, y: 0, width: 29, height: 20.5 };
      assertEquals(
        doNow(reduceOne(blueFirst(raster), !transparent, area, 7, 5)),
        doNow(reduceOne(asStored(raster), !transparent, area, 7, 5)),
      );
    }
  });

  it("gives each of several parts the bytes that it has alone", () => {
    const random = startRandom(9);
    const profile = { curves: [curveOf(1 / 1.9)], matrix: P3 };
    for (const orientation of ORIENTATIONS) {
      for (const transparent of [false, true]) {
        const raster = noise(random, pick(random, 3, 400), pick(random, 3, 60), transparent);
        const stored = asStored(raster, orientation, random() < 0.5 ? profile : null);
        const { width, height } = uprightSize(stored);
        const cuts = Array.from({ length: 5 }, () => {
          const x = random() * width * 0.7, y = random() * height * 0.7;
          const area = {
            x,
            y,
            width: (width - x) * (0.2 + 0.8 * random()),
            height: (height - y) * (0.2 + 0.8 * random()),
          };
          return { area, width: pick(random, 1, 90), height: pick(random, 1, 90) };
        });
        const together = doNow(reduceStored(stored, !transparent, cuts));
        const alone = cuts.map((cut) => doNow(reduceStored(stored, !transparent, [cut]))[0]!);
        assertEquals(together, alone);
      }
    }
  });

  it("gives them where a part has more pixels than add up exactly, too", () => {
    const random = startRandom(10);
    const raster = noise(random, 900, 300);
    assert(raster.width * raster.height > 4 * EXACT);
    const cut = (x: number, y: number, columns: number, rows: number): Cut => ({
      area: { x, y, width: 900 - 2 * x, height: 300 - 1.5 * y },
      width: columns,
      height: rows,
    });
    const cuts = [cut(0, 0, 1, 1), cut(0.3, 7.7, 1, 2), cut(11, 0.1, 2, 1), cut(0, 3, 70, 50)];
    const together = doNow(reduceStored(asStored(raster), true, cuts));
    const alone = cuts.map((cut) => doNow(reduceStored(asStored(raster), true, [cut]))[0]!);
    assertEquals(together, alone);
    const sums = [0, 1, 2].map((c) =>
      raster.data.reduce((sum, level, i) => i % 4 === c ? sum + BYTE_TO_LINEAR[level]! : sum, 0)
    );
    sums.forEach((sum, c) => assertAlmostEquals(alone[0]!.color[c]!, sum / (900 * 300), 1e-7));
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
    const steps = newSteps(reduceOne(far, true, area, 31, 17));
    assert(await steps.step());
    assertEquals(await steps.finish(), reduceRaster(raster, true, area, 31, 17));
  });
});
