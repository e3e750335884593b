import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { divideByAlpha, kindOfAlpha, settleAlpha } from "./alpha.ts";

function raster(...pixels: readonly (readonly number[])[]) {
  return { width: pixels.length, height: 1, data: Uint8ClampedArray.from(pixels.flat()) };
}

describe("kindOfAlpha", () => {
  it("tells what shows in part from what shows or does not", () => {
    const kind = (...alphas: readonly number[]) =>
      kindOfAlpha(raster(...alphas.map((alpha) => [0, 128, 255, alpha])).data);
    assertEquals([kind(), kind(255, 255), kind(255, 0), kind(0)], ["none", "none", "hard", "hard"]);
    for (let alpha = 1; alpha < 255; alpha++) assertEquals(kind(255, 0, alpha), "soft");
  });
});

describe("settleAlpha", () => {
  it("calls a picture opaque only if every pixel is", () => {
    assertEquals(settleAlpha(raster([1, 2, 3, 255], [0, 0, 0, 255])), false);
    for (let alpha = 0; alpha < 255; alpha++) {
      assertEquals(settleAlpha(raster([9, 9, 9, 255], [9, 9, 9, alpha])), true, `${alpha}`);
    }
  });

  it("takes the color from pixels that nobody can see, and from no others", () => {
    const picture = raster([10, 20, 30, 0], [10, 20, 30, 1], [10, 20, 30, 255]);
    settleAlpha(picture);
    assertEquals([...picture.data], [0, 0, 0, 0, 10, 20, 30, 1, 10, 20, 30, 255]);
  });
});

describe("divideByAlpha", () => {
  it("gives colors back as nearly as their alpha left them", () => {
    for (let alpha = 1; alpha <= 255; alpha++) {
      const colors = Array.from({ length: 256 }, (_, level) => [level, 255 - level, 99, alpha]);
      const flat = colors.flat();
      const picture = raster(
        ...colors.map((color) =>
          color.map((value, i) => i < 3 ? Math.round(value * alpha / 255) : value)
        ),
      );
      divideByAlpha(picture);
      picture.data.forEach((value, i) => {
        const off = Math.abs(value - flat[i]!);
        assert(off <= 0.5 * 255 / alpha + 0.5, `${value} under ${alpha} is off by ${off}`);
      });
    }
  });

  it("stays within levels, and leaves what shows not at all or whole", () => {
    const picture = raster([10, 20, 30, 0], [10, 20, 30, 255], [200, 20, 0, 100]);
    divideByAlpha(picture);
    assertEquals([...picture.data], [10, 20, 30, 0, 10, 20, 30, 255, 255, 51, 0, 100]);
  });
});
