import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertStrictEquals } from "@std/assert";
import sharp from "sharp";
import {
  exif,
  type FileBytes,
  jpegExif,
  jpegStart,
  png,
  pngChunk,
  riffChunk,
  vp8x,
  webp,
} from "@/tests/support/picture_files.ts";
import { bareBytes, bareFile } from "./bare_file.ts";
import { sniff } from "./sniff.ts";

const picture = { width: 1, height: 1, data: Uint8ClampedArray.of(9, 8, 7, 255) };

async function bare(bytes: FileBytes): Promise<FileBytes> {
  const file = new Blob([bytes]);
  const header = await sniff(file);
  const [left, inPieces] = await Promise.all(
    [false, true].map(async (inPieces) => (await bareFile(file, header, inPieces)).bytes()),
  );
  assertEquals(inPieces, left);
  return left!;
}

describe("bareFile", () => {
  it("is the file itself where there is nothing to hide", async () => {
    const file = new Blob([png(picture)]);
    assertStrictEquals(await bareFile(file, await sniff(file)), file);
  });

  it("cuts the orientation out of JPEG and PNG and leaves the rest", async () => {
    assertEquals(await bare(jpegStart(4, 3, jpegExif(6))), jpegStart(4, 3));
    const turned = pngChunk("eXIf", exif(6));
    assertEquals(await bare(png(picture, { before: [turned] })), png(picture));
    assertEquals(await bare(png(picture, { after: [turned] })), png(picture));
  });

  it("cuts the pictures that follow the first out of a PNG", async () => {
    const moves = pngChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]);
    const [first, second] = [0, 1].map((i) => pngChunk("fcTL", Array(26).fill(i)));
    const more = [second!, pngChunk("fdAT", [0, 0, 0, 2, 1, 2, 3])];
    const moving = png(picture, { before: [moves, first!], after: more });
    assertEquals(await bare(moving), png(picture));
    // Without the chunk that says that it moves they mean nothing, and decoders pass them over.
    const still = png(picture, { after: more });
    assertEquals(await bare(still), still);
  });

  it("cuts what makes a PNG move, before or behind the orientation", async () => {
    const turned = pngChunk("eXIf", exif(6));
    const moves = pngChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]);
    assertEquals(await bare(png(picture, { before: [moves, turned] })), png(picture));
    assertEquals(await bare(png(picture, { before: [turned, moves] })), png(picture));
    assertEquals(await bare(png(picture, { before: [moves], after: [turned] })), png(picture));
  });

  it("renames the EXIF of WebP, whose length stands at its start", async () => {
    const pixels = riffChunk("ALPH", [1, 2, 3]);
    const turned = webp(vp8x(4, 3, 0x08), pixels, riffChunk("EXIF", exif(6)));
    const still = webp(vp8x(4, 3, 0x08), pixels, riffChunk("XXXX", exif(6)));
    assertEquals(await bare(turned), still);
    assertEquals((await sniff(new Blob([still]))).orientation, 1);
  });

  it("turns AVIF by nothing, in which all has its place", async () => {
    const background = { r: 200, g: 100, b: 50 };
    const image = sharp({ create: { width: 8, height: 4, channels: 3, background } });
    const turned = new Uint8Array(
      await image.withMetadata({ orientation: 5 }).avif({ effort: 0 }).toBuffer(),
    );
    assertEquals((await sniff(new Blob([turned]))).orientation, 5);
    const still = await bare(turned);
    assertEquals(still.length, turned.length);
    assertEquals((await sniff(new Blob([still]))).orientation, 1);
    assertEquals(await bare(still), still);
  });
});

describe("bareBytes", () => {
  it("leaves what bareFile leaves", async () => {
    const bytes = Uint8Array.from({ length: 100 }, (_, i) => i);
    for (const hidden of [[], [[0, 7]], [[3, 9], [9, 20], [50, 100]], [[99, 100]], [[90, 300]]]) {
      const ranges = hidden.map(([start, end]) => ({ start: start!, end: end! }));
      const header = { ...await sniff(new Blob([jpegStart(4, 3)])), hidden: ranges };
      const files = await Promise.all(
        [false, true].map((inPieces) => bareFile(new Blob([bytes]), header, inPieces)),
      );
      const left = bytes.filter((_, i) => !ranges.some(({ start, end }) => i >= start && i < end));
      assertEquals(bareBytes(bytes.slice(), header), left);
      for (const file of files) assertEquals(await file.bytes(), left);
    }
  });
});
