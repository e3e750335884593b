import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertRejects } from "@std/assert";
import { box, join, type Part } from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readJpegXlHeader } from "./jpeg_xl.ts";

const SIGNATURE = box("JXL ", "\r\n\x87\n");

/** A codestream that starts with the given bits, first to last as `[value, count]`. */
function codestream(...fields: readonly (readonly [value: number, count: number])[]) {
  const bits = fields.flatMap(([value, count]) =>
    Array.from({ length: count }, (_, i) => Math.floor(value / 2 ** i) % 2)
  );
  const bytes = new Uint8Array(16);
  bits.forEach((bit, i) => bytes[i >> 3]! |= bit << (i & 7));
  return join([0xff, 0x0a], bytes);
}

async function size(...parts: readonly Part[]) {
  const { width, height } = await readJpegXlHeader(readBytes(new Blob([join(...parts)])));
  return [width, height];
}

describe("readJpegXlHeader", () => {
  it("reads sizes that are multiples of eight", async () => {
    assertEquals(await size(codestream([1, 1], [4, 5], [0, 3], [9, 5])), [80, 40]);
  });

  it("reads sizes of every length", async () => {
    const lengths = [[9, 0], [13, 1], [18, 2], [30, 3]] as const;
    for (const [bits, selector] of lengths) {
      const height = 2 ** bits;
      const stream = codestream([0, 1], [selector, 2], [height - 1, bits], [0, 3], [0, 2], [76, 9]);
      assertEquals(await size(stream), [77, height]);
    }
  });

  it("reads the seven shapes", async () => {
    const widths = [120, 144, 160, 180, 213, 150, 240];
    for (const [i, width] of widths.entries()) {
      assertEquals(await size(codestream([0, 1], [0, 2], [119, 9], [i + 1, 3])), [width, 120]);
    }
  });

  it("finds the codestream inside boxes, whole and in parts", async () => {
    const stream = codestream([1, 1], [4, 5], [1, 3]);
    assertEquals(await size(SIGNATURE, box("ftyp", "jxl "), box("jxlc", stream)), [40, 40]);
    assertEquals(await size(SIGNATURE, box("jxlp", [0, 0, 0, 0], stream)), [40, 40]);
  });

  it("refuses what holds no codestream", async () => {
    await assertRejects(() => size(SIGNATURE, box("ftyp", "jxl ")), SyntaxError, "JPEG XL");
    await assertRejects(() => size(SIGNATURE, box("jxlc", "nothing here")), SyntaxError);
    await assertRejects(() => size([0xff, 0x0a, 1]), SyntaxError);
  });
});
