import { describe, it } from "@std/testing/bdd";
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { iccProfile } from "@/tests/support/icc_profile.ts";
import { tableProfile, tableTag } from "@/tests/support/icc_tables.ts";
import type { FileBytes } from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { convertToSrgb } from "../color_profile.ts";
import { readTableProfile } from "./table_profile.ts";
import { readTags } from "./tags.ts";

function read(profile: FileBytes) {
  const icc = new DataView(profile.buffer);
  const tags = readTags(icc);
  return tags && readTableProfile(icc, tags);
}

describe("readTableProfile", () => {
  it("reads grids of all channels, in 8 and 16 bits alike", () => {
    for (const [space, channels] of [["GRAY", 1], ["RGB ", 3], ["CMYK", 4]] as const) {
      for (const connection of ["XYZ ", "Lab "] as const) {
        const tables = (["mft1", "mft2", "mAB ", "mAB of 8 bits"] as const).map((kind) => {
          const table = read(tableProfile(space, kind, connection));
          assert(table?.grid, `${space}${kind}`);
          assertEquals(table.space, space);
          assertEquals(table.isLab, connection === "Lab ");
          assertEquals(table.before.length, channels);
          assertEquals(table.matrix !== null, kind.startsWith("mAB"));
          assertEquals(table.grid.points, new Array(channels).fill(5));
          assertEquals(table.grid.values.length, 5 ** channels * 3);
          return table.grid.values;
        });
        for (const values of tables) {
          values.forEach((value, i) => assertAlmostEquals(value, tables[1]![i]!, 1 / 500));
        }
      }
    }
  });

  it("reads nothing of other spaces, of none that it knows, and of what is not there", () => {
    const tag = tableTag("RGB ", "mft2", "Lab ");
    assert(read(iccProfile("RGB ", { A2B0: tag })));
    assertEquals(read(iccProfile("CMYK", { A2B0: tag })), null);
    assertEquals(read(iccProfile("GRAY", { A2B0: tag })), null);
    assertEquals(read(iccProfile("RGB ", { A2B2: tag })), null);
    assertEquals(read(iccProfile("RGB ", { A2B0: "curv" })), null);
    const sound = iccProfile("RGB ", { A2B0: tag });
    for (const [at, byte] of [[8, 5], [16, 76], [20, 89], [70, 9]] as const) {
      const other = sound.slice();
      other[at] = byte;
      assertEquals(read(other), null, `${at}`);
    }
  });

  it("reads nothing of a table that is cut", () => {
    for (const kind of ["mft1", "mft2", "mAB ", "mAB of 8 bits"] as const) {
      const tag = tableTag("RGB ", kind, "XYZ ");
      for (let length = 0; length < tag.length - 3; length += 61) {
        assertEquals(read(iccProfile("RGB ", { A2B0: tag.slice(0, length) })), null, `${length}`);
      }
    }
  });

  it("reads any bytes without stumbling", () => {
    const random = startRandom(32);
    for (let round = 0; round < 400; round++) {
      const kind = (["mft1", "mft2", "mAB ", "mAB of 8 bits"] as const)[round % 4]!;
      const tag = tableTag("RGB ", kind, round % 8 < 4 ? "XYZ " : "Lab ");
      for (let i = 0; i < 4; i++) tag[pick(random, 4, 120)] = pick(random, 0, 255);
      const table = read(iccProfile("RGB ", { A2B0: tag }));
      if (!table) continue;
      const data = Uint8ClampedArray.of(0, 0, 0, 9, 255, 255, 255, 9, 30, 200, 90, 9);
      convertToSrgb({ data }, table);
      assertEquals([data[3], data[7], data[11]], [9, 9, 9]);
    }
  });
});
