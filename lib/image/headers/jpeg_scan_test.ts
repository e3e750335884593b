import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import {
  join,
  jpegExif,
  jpegSegment,
  jpegStart,
  type Part,
} from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { jpegScan } from "./jpeg_scan.ts";

const scan = (...parts: readonly Part[]) => jpegScan(readBytes(new Blob([join(...parts)])));

describe("jpegScan", () => {
  it("finds what follows the first start of scan, behind segments, fill bytes and strays", async () => {
    const start = jpegStart(8, 8, jpegExif(6), jpegSegment(0xe2, "\xff\xda\0\x04"));
    const sos = jpegSegment(0xda, [1, 1, 0, 0, 63, 0]);
    for (const between of [[], [0xff, 0xff], [7, 0], [0xff, 0xd0]]) {
      const end = start.length + between.length + sos.length;
      assertEquals(await scan(start, between, sos, [1, 2, 3], sos), end, between.join());
    }
  });

  it("is the end of a file that has none", async () => {
    const start = jpegStart(8, 8);
    assertEquals(await scan(start), start.length);
    assertEquals(await scan(start.slice(0, -5)), start.length - 5);
    assertEquals(await scan(start, [0xff, 0xda, 0, 200]), start.length + 4);
  });
});
