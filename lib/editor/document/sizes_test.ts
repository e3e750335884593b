import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { sizeForDetail } from "@/lib/document/size.ts";
import { stretchOf, swapped, tidyAspect, unstretched, usedAspect } from "./sizes.ts";

describe("sizes", () => {
  it("tell no stretch for any size that follows its picture", () => {
    for (let detail = 1; detail <= 512; detail += 7) {
      for (const aspect of [0.2, 0.5625, 2 / 3, 1, 1.333, 1.5, 16 / 9, 3.7]) {
        assertEquals(stretchOf(sizeForDetail(detail, aspect), aspect), null, `${detail} ${aspect}`);
      }
    }
  });

  it("tell how much and along which side a picture is drawn out", () => {
    assertEquals(stretchOf({ columns: 60, rows: 30 }, 1), { along: "width", percent: 100 });
    assertEquals(stretchOf({ columns: 30, rows: 60 }, 1), { along: "height", percent: 100 });
    assertEquals(stretchOf({ columns: 40, rows: 24 }, 4 / 3), { along: "width", percent: 25 });
  });

  it("are set right by the number that was asked for last, however small, or else the larger one", () => {
    const right = (columns: number, rows: number, asked: Parameters<typeof unstretched>[2]) => {
      const size = unstretched({ columns, rows }, 4 / 3, asked);
      return [size.columns, size.rows];
    };
    assertEquals(right(20, 30, "columns"), [20, 15]);
    assertEquals(right(40, 10, "rows"), [13, 10]);
    assertEquals(right(100, 30, "columns"), [100, 75]);
    assertEquals(right(100, 30, "rows"), [40, 30]);
    assertEquals(right(100, 30, "detail"), [40, 30]);
    assertEquals(right(100, 30, null), [100, 75]);
    assertEquals(right(20, 30, null), [40, 30]);
    // There is no room for so many columns as 512 rows want.
    assertEquals(right(60, 512, "rows"), [80, 60]);
  });

  it("keep the cells when swapped", () => {
    assertEquals(swapped({ columns: 40, rows: 30 }), { columns: 30, rows: 40 });
  });

  it("take the shape of the part that is used", () => {
    const picture = { width: 800, height: 600 };
    assert(Math.abs(usedAspect(picture, null) - 4 / 3) < 1e-12);
    assertEquals(usedAspect(picture, { x: 0.25, y: 0, width: 0.5, height: 1 }), 2 / 3);
  });

  it("are read with two decimals, and never as nothing", () => {
    assertEquals([4 / 3, 2 / 3, 512, 1 / 30, 1 / 512].map(tidyAspect), [
      1.33,
      0.67,
      512,
      0.033,
      0.002,
    ]);
  });
});
