import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { corpusNames, readCorpus } from "@/tests/corpus/files.ts";
import { png, pngStart } from "@/tests/support/picture_files.ts";
import { startRandom } from "@/tests/support/random.ts";
import { noise } from "@/tests/support/rasters.ts";
import { pngStarts } from "./starts.ts";

describe("pngStarts", () => {
  it("holds for every sound PNG", async () => {
    for (const name of corpusNames("pngsuite")) {
      if (name.startsWith("pngsuite/x")) continue;
      assertEquals(await pngStarts(new Blob([readCorpus(name)])), true, name);
    }
  });

  it("holds for a file that is cut behind its first row, and no earlier", async () => {
    const whole = png(noise(startRandom(5), 300, 200));
    assertEquals(await pngStarts(new Blob([whole.subarray(0, whole.length / 2)])), true);
    for (const length of [33, 41, 45, 600]) {
      assertEquals(await pngStarts(new Blob([whole.subarray(0, length)])), false, `${length}`);
    }
    assertEquals(await pngStarts(new Blob([pngStart(8, 8, 8, 6)])), false);
  });

  it("does not hold where pixels are no packed data", async () => {
    assertEquals(await pngStarts(new Blob([readCorpus("png_damaged/invalid-zlib.png")])), false);
  });
});
