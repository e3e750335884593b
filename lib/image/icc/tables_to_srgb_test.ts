import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import sharp from "sharp";
import { meanDifference } from "@/tests/corpus/compare.ts";
import { adobeSegment, flatJpeg } from "@/tests/support/flat_jpeg.ts";
import type { Connection, Space } from "@/tests/support/icc_profile.ts";
import { type TableKind, tableProfile } from "@/tests/support/icc_tables.ts";
import { type FileBytes, join, jpegSegment } from "@/tests/support/picture_files.ts";
import { readIccProfile } from "../icc.ts";
import type { TableProfile } from "./table_profile.ts";
import { tablesToSrgb } from "./tables_to_srgb.ts";

const KINDS: readonly TableKind[] = ["mft1", "mft2", "mAB ", "mAB of 8 bits"];
const CONNECTIONS: readonly Connection[] = ["XYZ ", "Lab "];

function table(icc: FileBytes): TableProfile {
  const profile = readIccProfile(new DataView(icc.buffer));
  assert(profile && "grid" in profile);
  return profile;
}

/** Colors that sRGB has in these tables, in steps that are not those of the grid. */
function colors(space: Space): readonly (readonly number[])[] {
  const levels = Array.from({ length: 12 }, (_, i) => 30 + i * 19);
  if (space === "GRAY") return levels.map((level) => [level, level, level]);
  return levels.flatMap((r) =>
    [-30, 0, 20].flatMap((g) => [-20, 0, 25].map((b) => [r, r + g, r + b]))
  )
    .map((color) => color.map((level) => Math.min(255, Math.max(0, level))));
}

/** Pixels of colors as Little CMS converts them. */
async function managed(components: readonly (readonly number[])[], icc: FileBytes) {
  const segment = jpegSegment(0xe2, join("ICC_PROFILE\0", [1, 1], icc));
  const jpeg = flatJpeg(components.length, components, adobeSegment(0), segment);
  const { data } = await sharp(jpeg).toColorspace("srgb").ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  return components.flatMap((_, i) => [...data.subarray(i * 32, i * 32 + 4)]);
}

const raster = (data: readonly number[]) => ({
  width: data.length / 4,
  height: 1,
  data: Uint8ClampedArray.from(data),
});

describe("tablesToSrgb", () => {
  it("converts lights and grays as Little CMS does, from tables of every kind", async () => {
    for (const space of ["RGB ", "GRAY"] as const) {
      for (const kind of KINDS) {
        for (const connection of CONNECTIONS) {
          const icc = tableProfile(space, kind, connection);
          const all = colors(space);
          const ours = raster(all.flatMap((color) => [...color, 255]));
          tablesToSrgb(ours.data, table(icc));
          const stored = space === "GRAY" ? all.map(([gray]) => [gray!]) : all;
          const theirs = raster(await managed(stored, icc));
          const difference = meanDifference(ours, theirs);
          assert(difference < 1.5, `${space}${kind} ${connection}: ${difference}`);
        }
      }
    }
  });

  it("takes what inks let through for three of them", async () => {
    for (const kind of KINDS) {
      const icc = tableProfile("CMYK", kind, "Lab ");
      const all = colors("RGB ");
      const ours = raster(all.flatMap((color) => [...color, 255]));
      tablesToSrgb(ours.data, table(icc));
      // In a file of Adobe's they stand inverted, too.
      const theirs = raster(await managed(all.map((color) => [...color, 255]), icc));
      const difference = meanDifference(ours, theirs);
      assert(difference < 1.5, `${kind}: ${difference}`);
    }
  });

  it("gives the color of a point of the grid itself, and keeps alpha", () => {
    const profile = table(tableProfile("RGB ", "mft1", "XYZ "));
    const data = Uint8ClampedArray.of(0, 0, 0, 3, 255, 255, 255, 250, 0, 0, 0, 0);
    const before = data.slice();
    tablesToSrgb(data, profile);
    assertEquals([data[3], data[7], data[11]], [3, 250, 0]);
    assertEquals([...data.slice(0, 3)], [...data.slice(8, 11)]);
    assert(data[0]! > before[0]! && data[4]! === 255);
  });
});
