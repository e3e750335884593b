import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import sharp from "sharp";
import { decode } from "@/lib/image/decode_deno.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { sniff } from "@/lib/image/sniff.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { curvesOf } from "@/tests/support/curves_of.ts";
import { iccp, P3, rgbProfile, SRGB_CURVE } from "@/tests/support/icc_profile.ts";
import { png } from "@/tests/support/picture_files.ts";
import { largestDifference, meanDifference } from "./compare.ts";
import { corpusNames, readCorpus } from "./files.ts";

async function open(bytes: Uint8Array<ArrayBuffer>): Promise<Raster> {
  return await uprightRaster((await decode(new Blob([bytes]))).stored);
}

/** A picture as Little CMS converts it. */
async function managed(bytes: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(bytes).toColorspace("srgb").ensureAlpha().raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

describe("wide gamut", () => {
  it("converts profiles as Little CMS does", async () => {
    const names = corpusNames("wide_gamut");
    assertEquals(names.length, 11);
    for (const name of names) {
      const bytes = readCorpus(name);
      const [ours, theirs] = [await open(bytes), await managed(bytes)];
      // Little CMS converts all 16 bits where there are so many, hosts only the upper 8: in the darks of linear light that is coarse.
      const isLinear = name.includes("_g1_");
      assert(meanDifference(ours, theirs) < (isLinear ? 3 : 0.6), name);
      if (!name.includes("bit_")) assert(largestDifference(ours, theirs) <= 1, name);
    }
  });

  it("keeps alpha straight, and colors that both spaces have", async () => {
    const data = Uint8ClampedArray.of(
      255,
      255,
      255,
      10,
      90,
      90,
      90,
      200,
      0,
      255,
      0,
      255,
      7,
      7,
      7,
      0,
    );
    const raster = await open(
      png({ width: 4, height: 1, data }, { before: [iccp(rgbProfile(P3, SRGB_CURVE))] }),
    );
    const expected = [255, 255, 255, 10, 90, 90, 90, 200, 0, 255, 0, 255, 0, 0, 0, 0];
    raster.data.forEach((level, i) =>
      assert(Math.abs(level - expected[i]!) <= 1, `${i}: ${level}`)
    );
  });

  it("tells of a profile in the header only what is left to do", async () => {
    const plain = await sniff(new Blob([readCorpus("wide_gamut/Nikon-D300-12bit_srgb8_dt.png")]));
    assertEquals(plain.profile, null);
    const wide = await sniff(new Blob([readCorpus("wide_gamut/P3-sRGB-blue.png")]));
    assertEquals(curvesOf(wide.profile).curves.length, 3);
  });
});
