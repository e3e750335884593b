import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { byteToLinear } from "@/tests/support/average_reference.ts";
import { fullColorGrid } from "./full_color.ts";

/** Straight RGBA bytes as cells. */
function cellsOf(colors: readonly (readonly number[])[]) {
  const data = Float32Array.from(colors.flatMap(([r, g, b, a]) => {
    const alpha = a! / 255;
    return [r!, g!, b!].map((byte) => byteToLinear(byte) * alpha).concat(alpha);
  }));
  return { width: colors.length, height: 1, data };
}

describe("fullColorGrid", () => {
  it("gives back every sRGB level", () => {
    const grays = Array.from({ length: 256 }, (_, level) => [level, 255 - level, 7, 255]);
    const { palette, cells } = fullColorGrid(cellsOf(grays), 128);
    assertEquals([...palette], grays.flat());
    assertEquals([...cells], grays.map((_, i) => i));
  });

  it("names each color once, in order of appearance", () => {
    const red = [255, 0, 0, 255], blue = [0, 0, 255, 255];
    const { palette, cells } = fullColorGrid(cellsOf([red, blue, red, red]), 128);
    assertEquals([...palette], [...red, ...blue]);
    assertEquals([...cells], [0, 1, 0, 0]);
  });

  it("makes cells below the threshold transparent, and keeps the opacity of the others", () => {
    const { palette, cells } = fullColorGrid(
      cellsOf([[10, 20, 30, 127], [10, 20, 30, 128], [1, 2, 3, 0]]),
      128,
    );
    assertEquals([...palette], [0, 0, 0, 0, 10, 20, 30, 128]);
    assertEquals([...cells], [0, 1, 0]);
  });

  it("never shows a cell of no opacity, even at threshold 0", () => {
    const { palette } = fullColorGrid(cellsOf([[9, 9, 9, 0], [200, 100, 50, 1]]), 0);
    assertEquals(palette.length, 8);
    assertEquals([...palette.subarray(0, 4)], [0, 0, 0, 0]);
    assertEquals(palette[7], 1);
  });
});
