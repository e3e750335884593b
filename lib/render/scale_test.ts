import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { checkScale, defaultScale } from "./scale.ts";
import { styleById, STYLES } from "./styles.ts";

describe("defaultScale", () => {
  it("brings the longer side near 2000 pixels", () => {
    assertEquals(defaultScale({ columns: 40, rows: 30 }, styleById("pixels")), 50);
    for (let columns = 1; columns <= 200; columns++) {
      const side = defaultScale({ columns, rows: 1 }, styleById("bricks")) * columns;
      assert(Math.abs(side - 2000) <= columns / 2, `${columns}: ${side}`);
    }
  });

  it("stays at what a style needs", () => {
    for (const style of STYLES) {
      const scale = defaultScale({ columns: 512, rows: 512 }, style);
      assertEquals(scale, Math.max(4, style.minScale));
      assertEquals(checkScale(scale), scale);
    }
  });
});

describe("checkScale", () => {
  it("takes whole numbers from 1 to 4096 alone", () => {
    assertEquals([1, 4096].map(checkScale), [1, 4096]);
    for (const scale of [0, 4097, 1.5, NaN, Infinity]) {
      assertThrows(() => checkScale(scale), RangeError, `not ${scale}`);
    }
  });
});
