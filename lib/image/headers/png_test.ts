import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertRejects } from "@std/assert";
import {
  big,
  exif,
  join,
  ORIENTATIONS,
  type Part,
  png,
  pngChunk,
  pngStart,
} from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readPngHeader } from "./png.ts";

function read(...parts: readonly Part[]) {
  return readPngHeader(readBytes(new Blob([join(...parts)])));
}

const picture = { width: 3, height: 2, data: new Uint8ClampedArray(24) };
const end = pngChunk("IDAT");

describe("readPngHeader", () => {
  it("reads the size, and from the color type whether there can be alpha", async () => {
    for (const colorType of [0, 2, 3, 4, 6]) {
      const header = await read(pngStart(300, 70_000, 8, colorType), end);
      assertEquals([header.width, header.height], [300, 70_000]);
      assertEquals(header.mayHaveAlpha, colorType >= 4);
    }
    const header = await read(pngStart(3, 2, 8, 2), pngChunk("tRNS", [0, 1, 0, 2, 0, 3]), end);
    assertEquals(header.mayHaveAlpha, true);
  });

  it("reads all eight orientations before and behind the pixels", async () => {
    for (const orientation of ORIENTATIONS) {
      const chunk = pngChunk("eXIf", exif(orientation, orientation % 2 ? "II" : "MM"));
      for (const place of ["before", "after"] as const) {
        const header = await read(png(picture, { [place]: [chunk] }));
        assertEquals(header.orientation, orientation);
        const [range] = header.hidden;
        assertEquals(range && range.end - range.start, orientation > 1 ? chunk.length : undefined);
      }
    }
  });

  it("does not take pixels that spell a name for EXIF", async () => {
    const fake = pngChunk("IDAT", join(big(4, 10), "eXIf", "no TIFF here, only pixels"));
    assertEquals((await read(pngStart(3, 2, 8, 2), fake, pngChunk("IEND"))).orientation, 1);
  });

  it("hides what makes a picture move", async () => {
    const moves = pngChunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]);
    const { hidden } = await read(png(picture, { before: [moves] }));
    assertEquals(hidden, [{ start: 33, end: 33 + moves.length }]);
  });

  it("refuses what tells no size", async () => {
    const whole = pngStart(3, 2, 8, 2);
    for (let length = 8; length < whole.length; length++) {
      await assertRejects(() => read(whole.subarray(0, length)), SyntaxError, "PNG", `${length}`);
    }
    await assertRejects(() => read(pngStart(0, 2, 8, 2), end), SyntaxError, "0 x 2 pixels");
    await assertRejects(() => read("\x89PNG\r\n\x1a\n", end, new Uint8Array(30)), SyntaxError);
  });
});
