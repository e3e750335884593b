import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertRejects } from "@std/assert";
import {
  bmp,
  gif,
  jpegExif,
  jpegStart,
  type Part,
  png,
  pngStart,
  vp8x,
  webp,
} from "@/tests/support/picture_files.ts";
import { join } from "@/tests/support/picture_files.ts";
import { MAX_BYTES } from "./limits.ts";
import { sniff } from "./sniff.ts";

function file(...parts: readonly Part[]): Blob {
  return new Blob([join(...parts)]);
}

/** A file that claims a length and cannot be read. */
function unreadable(size: number): Blob {
  const blob = new Blob();
  Object.defineProperty(blob, "size", { value: size });
  blob.slice = () => {
    throw new TypeError("Nobody may read this.");
  };
  return blob;
}

describe("sniff", () => {
  it("reads format, size and orientation", async () => {
    const jpeg = await sniff(file(jpegStart(4000, 3000, jpegExif(8))));
    assertEquals([jpeg.format, jpeg.width, jpeg.height, jpeg.orientation], ["JPEG", 4000, 3000, 8]);
    const sizes = await Promise.all([
      png({ width: 2, height: 3, data: new Uint8ClampedArray(24) }),
      gif(2, 3, []),
      webp(vp8x(2, 3, 0)),
      bmp(2, 3),
    ].map((bytes) => sniff(file(bytes))));
    for (const { width, height } of sizes) assertEquals([width, height], [2, 3]);
  });

  it("does not go by the name or the type that a file comes with", async () => {
    const bytes = gif(2, 3, []);
    assertEquals((await sniff(new File([bytes], "a.png", { type: "image/png" }))).format, "GIF");
  });

  it("refuses an empty file", async () => {
    await assertRejects(() => sniff(new Blob()), SyntaxError, "0 bytes");
  });

  it("refuses too large a file before it reads any of it", async () => {
    await assertRejects(() => sniff(unreadable(MAX_BYTES + 1)), RangeError, "up to 64 MB");
  });

  it("refuses too many pixels by what the header says", async () => {
    await assertRejects(
      () => sniff(file(pngStart(935_820, 854_554, 8, 6))),
      RangeError,
      "935820 x 854554",
    );
    await assertRejects(() => sniff(file(jpegStart(65_535, 65_535))), RangeError, "megapixels");
    await assertRejects(() => sniff(file(webp(vp8x(1 << 24, 1 << 24, 0)))), RangeError);
    await assertRejects(() => sniff(file(gif(65_535, 65_535, []))), RangeError);
    assertEquals((await sniff(file(pngStart(20_000, 10, 8, 6)))).width, 20_000);
  });
});
