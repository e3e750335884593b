import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertRejects } from "@std/assert";
import { bmp, join, little, type Part } from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { readBmpHeader } from "./bmp.ts";

function read(...parts: readonly Part[]) {
  return readBmpHeader(readBytes(new Blob([join(...parts)])));
}

describe("readBmpHeader", () => {
  it("reads the size, from bottom to top and from top to bottom", async () => {
    for (const height of [7, -7]) {
      const header = await read(bmp(300, height));
      assertEquals([header.width, header.height, header.mayHaveAlpha], [300, 7, false]);
    }
  });

  it("reads the two-byte sizes of the first version of OS/2", async () => {
    const header = await read(
      "BM",
      new Uint8Array(12),
      little(4, 12),
      little(2, 65_535),
      little(2, 9),
      [1, 0, 24, 0],
    );
    assertEquals([header.width, header.height], [65_535, 9]);
  });

  it("expects alpha only where bits or run lengths leave room for it", async () => {
    const alphaOf = async (bits: number, compression: number) => {
      const bytes = bmp(3, 3);
      bytes[28] = bits;
      bytes[30] = compression;
      return (await read(bytes)).mayHaveAlpha;
    };
    assertEquals(await alphaOf(32, 0), true);
    assertEquals(await alphaOf(8, 1), true);
    assertEquals(await alphaOf(8, 0), false);
    assertEquals(await alphaOf(16, 3), true);
  });

  it("refuses what tells no size", async () => {
    const whole = bmp(3, 2);
    for (let length = 14; length < 30; length++) {
      await assertRejects(() => read(whole.subarray(0, length)), SyntaxError, "BMP", `${length}`);
    }
    await assertRejects(() => read(bmp(0, 2, new Uint8Array(8))), SyntaxError, "0 x 2 pixels");
    await assertRejects(() => read(bmp(3, 0, new Uint8Array(8))), SyntaxError, "3 x 0 pixels");
    await assertRejects(() => read(bmp(-3, 2, new Uint8Array(8))), SyntaxError, "-3 x 2 pixels");
  });
});
