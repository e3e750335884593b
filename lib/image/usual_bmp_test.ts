import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertStrictEquals } from "@std/assert";
import { type FileBytes, join, little } from "@/tests/support/picture_files.ts";
import { usualBmp } from "./usual_bmp.ts";

/** One row of pixels behind a header of `size` bytes (at least 40) and whatever stands between. */
function bmp(size: number, bits: number, compression: number, between: readonly number[]) {
  return (planes: number, colors: number): FileBytes => {
    const offset = 14 + size + between.length;
    const fields = join(
      little(4, size),
      join(little(4, 1), little(4, 1), little(2, planes), little(2, bits), little(4, compression)),
      join(little(4, 4), little(4, 0), little(4, 0), little(4, colors), little(4, 0)),
      new Uint8Array(size - 40),
    );
    return join("BM", little(4, offset + 4), little(4, 0), little(4, offset), fields, between, [
      1,
      0,
      0,
      0,
    ]);
  };
}

const COLORS = [0, 0, 0, 0, 255, 255, 255, 0];
const RED = [0, 0, 255, 0], GREEN = [0, 255, 0, 0], BLUE = [255, 0, 0, 0], ALPHA = [0, 0, 0, 255];

describe("usualBmp", () => {
  it("leaves the usual ones as they are, with or without masks", () => {
    for (const size of [40, 108, 124]) {
      const usual = bmp(size, 8, 0, COLORS)(1, 2);
      assertStrictEquals(usualBmp(usual), usual);
    }
    for (const size of [52, 56]) {
      const masks = bmp(size, 32, 3, [])(1, 0);
      assertStrictEquals(usualBmp(masks), masks);
    }
  });

  it("shortens the header of OS/2", () => {
    assertEquals(usualBmp(bmp(64, 8, 0, COLORS)(1, 2)), bmp(40, 8, 0, COLORS)(1, 2));
  });

  it("lengthens that which was cut off", () => {
    const whole = bmp(40, 8, 0, COLORS)(1, 0);
    const short = join("BM", little(4, 0), little(4, 0), little(4, 14 + 16 + 8), little(4, 16));
    const cut = join(short, whole.subarray(18, 30), COLORS, [1, 0, 0, 0]);
    const view = new DataView(usualBmp(cut).buffer);
    assertEquals(view.byteLength, whole.length);
    assertEquals([10, 14, 18, 28].map((at) => view.getUint32(at, true)), [62, 40, 1, 8]);
  });

  it("sets the number of planes and of colors right", () => {
    assertEquals(usualBmp(bmp(40, 1, 0, COLORS)(30_000, 300)), bmp(40, 1, 0, COLORS)(1, 2));
  });

  it("takes masks with alpha into the header", () => {
    const masks = [...RED, ...GREEN, ...BLUE, ...ALPHA];
    const usual = usualBmp(bmp(40, 32, 6, masks)(1, 0));
    const view = new DataView(usual.buffer);
    assertEquals([10, 14, 30].map((at) => view.getUint32(at, true)), [122, 108, 3]);
    assertEquals([...usual.subarray(54, 70)], masks);
    assertEquals([...usual.subarray(122)], [1, 0, 0, 0]);
  });

  it("leaves what ends within its header", () => {
    const cut = bmp(64, 8, 0, COLORS)(1, 2).subarray(0, 60);
    assertStrictEquals(usualBmp(cut), cut);
  });
});
