import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { exif, join, ORIENTATIONS } from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { exifOrientation } from "./exif.ts";

function read(...parts: readonly (string | Uint8Array)[]) {
  return exifOrientation(new DataView(join(...parts).buffer));
}

describe("exifOrientation", () => {
  it("reads all eight in both byte orders, with and without a mark before them", () => {
    for (const order of ["II", "MM"] as const) {
      for (const orientation of ORIENTATIONS) {
        assertEquals(read(exif(orientation, order)), orientation);
        assertEquals(read("Exif\0\0", exif(orientation, order)), orientation);
      }
    }
  });

  it("finds the directory wherever it stands and the entry behind others", () => {
    const block = exif(6);
    const width = join([0, 1, 3, 0, 1, 0, 0, 0, 9, 0, 0, 0]);
    const moved = join("II*\0", [14, 0, 0, 0], "pading", [2, 0], width, block.subarray(10));
    assertEquals(exifOrientation(new DataView(moved.buffer)), 6);
  });

  it("takes what no orientation can be for upright", () => {
    for (const value of [0, 9, 255, 65535]) assertEquals(read(exif(value)), 1);
  });

  it("takes what is missing, cut or of another type for upright", () => {
    assertEquals(read(""), 1);
    assertEquals(read("Exif\0\0"), 1);
    assertEquals(read("II*\0\xff\xff\xff\xff"), 1);
    assertEquals(read("II*\0\x08\0\0\0\xff\xff"), 1);
    assertEquals(read("XX*\0\x08\0\0\0\0\0"), 1);
    const block = exif(6);
    for (let end = 0; end < 20; end++) assertEquals(read(block.subarray(0, end)), 1, `${end}`);
    const long = exif(6);
    long[12] = 4;
    assertEquals(read(long), 1);
  });

  it("reads any bytes without stumbling", () => {
    const random = startRandom(5);
    for (let i = 0; i < 5000; i++) {
      const block = exif(pick(random, 1, 8), i % 2 ? "II" : "MM");
      for (let k = 0; k < 3; k++) block[pick(random, 0, block.length - 1)] = pick(random, 0, 255);
      const value = read(block.subarray(0, pick(random, 0, block.length)));
      assertEquals(ORIENTATIONS.includes(value), true);
    }
  });
});
