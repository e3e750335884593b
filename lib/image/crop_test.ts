import { describe, it } from "@std/testing/bdd";
import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { startRandom } from "@/tests/support/random.ts";
import { cropExtent } from "./crop.ts";
import { WHOLE } from "@/lib/document/rect.ts";

const picture = { x: 0, y: 0, width: 400, height: 300 };

describe("cropExtent", () => {
  it("is the whole picture for the whole rectangle", () => {
    const extent = { x: 0.25, y: 0, width: 12.75, height: 9.5 };
    assertEquals(cropExtent(extent, WHOLE), extent);
  });

  it("keeps fractions of pixels", () => {
    const crop = cropExtent(picture, { x: 1 / 3, y: 0.1, width: 1 / 7, height: 0.333 });
    assertAlmostEquals(crop.x, 400 / 3, 1e-9);
    assertAlmostEquals(crop.y, 30, 1e-9);
    assertAlmostEquals(crop.width, 400 / 7, 1e-9);
    assertAlmostEquals(crop.height, 99.9, 1e-9);
  });

  it("cuts off what reaches beyond the picture", () => {
    assertEquals(cropExtent(picture, { x: -1, y: 0.5, width: 9, height: 9 }), {
      ...picture,
      y: 150,
      height: 150,
    });
  });

  it("grows what is thinner than a pixel around its middle", () => {
    const thin = cropExtent(picture, { x: 0.5, y: 0.5, width: 0, height: 0.0001 });
    assertEquals([thin.width, thin.height], [1, 1]);
    assertEquals([thin.x, thin.y], [199.5, 149.515]);
    assertEquals(cropExtent(picture, { x: 5, y: -5, width: 1, height: 1 }), {
      x: 399,
      y: 0,
      width: 1,
      height: 1,
    });
  });

  it("stays inside and at least a pixel wide, whatever it is asked", () => {
    const random = startRandom(4);
    const any = () => (random() - 0.3) * 3;
    for (let i = 0; i < 2000; i++) {
      const extent = { x: 0, y: 0.5, width: 0.3 + random() * 50, height: 0.3 + random() * 50 };
      const crop = cropExtent(extent, { x: any(), y: any(), width: any(), height: any() });
      assert(crop.x >= extent.x && crop.y >= extent.y);
      assert(crop.x + crop.width <= extent.x + extent.width + 1e-9);
      assert(crop.y + crop.height <= extent.y + extent.height + 1e-9);
      assert(crop.width >= Math.min(1, extent.width) - 1e-9);
      assert(crop.height >= Math.min(1, extent.height) - 1e-9);
    }
  });

  it("is the same part of the picture at any resolution", () => {
    const rect = { x: 0.2, y: 0.3, width: 0.5, height: 0.4 };
    const large = cropExtent(picture, rect);
    const small = cropExtent({ x: 0, y: 0, width: 50, height: 37.5 }, rect);
    for (const side of ["x", "y", "width", "height"] as const) {
      assertAlmostEquals(large[side], small[side] * 8, 1e-9);
    }
  });

  it("refuses numbers that are none", () => {
    for (const x of [NaN, Infinity, -Infinity]) {
      assertThrows(() => cropExtent(picture, { ...WHOLE, x }), RangeError, String(x));
    }
  });
});
