import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { largestDifference, withoutUnseen } from "@/tests/corpus/compare.ts";
import { corpusNames, readCorpus } from "@/tests/corpus/files.ts";
import { pngjsRaster } from "@/tests/corpus/pngjs_raster.ts";
import { png, pngStart } from "@/tests/support/picture_files.ts";
import { startRandom } from "@/tests/support/random.ts";
import { noise } from "@/tests/support/rasters.ts";
import { decodePng } from "./decode_png.ts";

describe("decodePng", () => {
  it("gives the pixels that another decoder gives, of every kind of PNG", async () => {
    const names = corpusNames("pngsuite").filter((name) => !name.startsWith("pngsuite/x"));
    assertEquals(names.length, 161);
    for (const name of names) {
      const bytes = readCorpus(name);
      const raster = await decodePng(new Blob([bytes]));
      assert(raster, name);
      const expected = withoutUnseen(pngjsRaster(bytes));
      assertEquals(largestDifference(withoutUnseen(raster), expected), 0, name);
    }
  });

  it("keeps the color of what hardly shows", async () => {
    const raster = noise(startRandom(3), 40, 30, true);
    assertEquals(await decodePng(new Blob([png(raster)])), raster);
  });

  it("gives the rows that came of a file that is cut, and nothing where none came", async () => {
    const raster = noise(startRandom(4), 30, 400);
    const whole = png(raster);
    const cut = await decodePng(new Blob([whole.subarray(0, whole.length / 2)]));
    assert(cut);
    assertEquals(cut.data.subarray(0, 30 * 4), raster.data.subarray(0, 30 * 4));
    assertEquals([...cut.data.subarray(-4)], [0, 0, 0, 0]);
    assertEquals(await decodePng(new Blob([whole.subarray(0, whole.length / 2)]), true), null);
    assertEquals(await decodePng(new Blob([whole.subarray(0, -12)]), true), raster);
    assertEquals(await decodePng(new Blob([pngStart(30, 40, 8, 6)])), null);
    assertEquals(await decodePng(new Blob([whole.subarray(0, 60)])), null);
  });

  it("leaves to others what is too large for it", async () => {
    assertEquals(await decodePng(new Blob([pngStart(10_000, 9_000, 16, 6)])), null);
  });
});
