import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals, assertRejects } from "@std/assert";
import { gammaCurve, rgbProfile, SRGB } from "@/tests/support/icc_profile.ts";
import {
  join,
  jpegExif,
  jpegSegment,
  jpegStart,
  ORIENTATIONS,
  type Part,
} from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readJpegHeader } from "./jpeg.ts";

function read(...parts: readonly Part[]) {
  return readJpegHeader(readBytes(new Blob([join(...parts)])));
}

describe("readJpegHeader", () => {
  it("reads the size from the frame header of every coding process", async () => {
    for (const marker of [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc9, 0xca, 0xcf]) {
      const bytes = jpegStart(640, 481);
      bytes[3] = marker;
      const { width, height, mayHaveAlpha } = await read(bytes);
      assertEquals([width, height, mayHaveAlpha], [640, 481, false]);
    }
  });

  it("does not take tables for a frame header", async () => {
    const tables = [0xc4, 0xc8, 0xcc].map((marker) => jpegSegment(marker, new Uint8Array(30)));
    assertEquals((await read(jpegStart(7, 5, ...tables))).width, 7);
  });

  it("reads all eight orientations, and hides only those that turn", async () => {
    for (const orientation of ORIENTATIONS) {
      const segment = jpegExif(orientation, "MM");
      const header = await read(jpegStart(7, 5, segment));
      assertEquals(header.orientation, orientation);
      const range = { start: 2, end: 2 + segment.length };
      assertEquals(header.hidden, orientation === 1 ? [] : [range]);
    }
  });

  it("finds the frame behind megabytes of metadata, fill bytes and strays", async () => {
    const metadata = Array.from({ length: 60 }, () => jpegSegment(0xe2, new Uint8Array(65_000)));
    assertEquals((await read(jpegStart(7, 5, ...metadata))).width, 7);
    assertEquals((await read(jpegStart(7, 5, join([0xff, 0xff, 0xff])))).width, 7);
    assertEquals((await read(jpegStart(7, 5, join([0, 1, 2])))).width, 7);
    assertEquals((await read(jpegStart(7, 5, join([0xff, 0xd8])))).width, 7);
  });

  it("heeds what stands behind the frame header, up to the first scan", async () => {
    const icc = (gamma: number) =>
      jpegSegment(0xe2, join("ICC_PROFILE\0", [1, 1], rgbProfile(SRGB, gammaCurve(gamma))));
    const start = jpegStart(7, 5);
    const tables = jpegSegment(0xc4, new Uint8Array(30));
    const scan = jpegSegment(0xda, new Uint8Array(10));
    const profile = icc(1.5);
    const header = await read(start, tables, jpegExif(6), profile, scan, icc(1), jpegExif(3));
    assertEquals([header.width, header.height, header.orientation], [7, 5, 6]);
    const from = start.length + tables.length;
    const between = from + jpegExif(6).length;
    assertEquals(header.hidden, [
      { start: from, end: between },
      { start: between, end: between + profile.length },
    ]);
    assertEquals(header.profile, (await read(jpegStart(7, 5, profile))).profile);
    assert(header.profile !== null);
    const none = await read(start, scan, profile, jpegExif(6));
    assertEquals([none.orientation, none.hidden, none.profile], [1, [], null]);
  });

  it("keeps the size of the first frame header, and ends on what follows it without sense", async () => {
    const sizes = [
      [jpegStart(9, 9).subarray(2)],
      [[0xff, 0xd9], jpegExif(6)],
      [[0xff, 0xe1, 0, 1], jpegExif(6)],
      [new Uint8Array(1 << 20)],
      [new Uint8Array(1 << 20).fill(0xff)],
    ];
    for (const behind of sizes) {
      const { width, height, orientation } = await read(jpegStart(7, 5), ...behind);
      assertEquals([width, height, orientation], [7, 5, 1]);
    }
  });

  it("is not led astray by EXIF of other kinds", async () => {
    const xmp = jpegSegment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x/>");
    const header = await read(jpegStart(7, 5, xmp, jpegSegment(0xe1, "Exif\0\0junk"), jpegExif(3)));
    assertEquals(header.orientation, 3);
  });

  it("refuses what tells no size", async () => {
    const whole = jpegStart(7, 5, jpegExif(6));
    for (let end = 3; end < whole.length - 10; end++) {
      await assertRejects(() => read(whole.subarray(0, end)), SyntaxError, "JPEG", `${end}`);
    }
    await assertRejects(() => read(jpegStart(0, 5)), SyntaxError, "0 x 5 pixels");
    await assertRejects(() => read(jpegStart(7, 0)), SyntaxError, "7 x 0 pixels");
    await assertRejects(() => read([0xff, 0xd8, 0xff, 0xd9]), SyntaxError);
    await assertRejects(() => read([0xff, 0xd8, 0xff, 0xe0, 0, 1, 0, 0, 0]), SyntaxError);
  });

  it("ends on a file of nothing but markers", async () => {
    const markers = new Uint8Array(1 << 20).fill(0xff);
    await assertRejects(() => read([0xff, 0xd8], markers), SyntaxError);
  });
});
