import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { corpusNames, readCorpus } from "@/tests/corpus/files.ts";
import { bmp, join, little } from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { bmpPixels } from "./bmp_pixels.ts";

describe("bmpPixels", () => {
  it("finds the end of rows, which are filled up to four bytes", async () => {
    for (const [width, height] of [[20, 10], [21, 10], [7, -5]] as const) {
      const file = bmp(width, height);
      const unused = -3 * width & 3;
      const pixels = await bmpPixels(readBytes(new Blob([file])));
      assertEquals(pixels, { end: file.length - unused, isPacked: false });
    }
  });

  it("reads the short header of OS/2, and finds no end where the header has none", async () => {
    const short = join("BM", new Uint8Array(8), little(4, 26), little(4, 12));
    const sizes = join(little(2, 9), little(2, 4), little(2, 1), little(2, 8));
    const file = join(short, sizes, new Uint8Array(48));
    const pixels = await bmpPixels(readBytes(new Blob([file])));
    assertEquals(pixels, { end: 26 + 3 * 12 + 9, isPacked: false });
    assertEquals((await bmpPixels(readBytes(new Blob([short])))).end, Infinity);
  });

  it("lies within every sound file of others, packed or not", async () => {
    const packed = new Set<string>();
    for (const name of corpusNames("bmpsuite/good")) {
      const bytes = readBytes(new Blob([readCorpus(name)]));
      const { end, isPacked } = await bmpPixels(bytes);
      assertEquals(end <= bytes.size, true, name);
      if (isPacked) packed.add(name.replace(/.*\/|\.bmp$/g, ""));
    }
    assertEquals([...packed].every((name) => name.includes("rle")), true, [...packed].join());
    assertEquals(packed.size > 0, true);
  });
});
