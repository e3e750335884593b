import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { checkDrawnScale, checkMillimeters, checkScale, defaultScale } from "./scale.ts";
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

describe("checkDrawnScale", () => {
  it("takes fractions too", () => {
    assertEquals([0.5, 4096].map(checkDrawnScale), [0.5, 4096]);
    for (const scale of [0, -1, 4097, NaN]) {
      assertThrows(() => checkDrawnScale(scale), RangeError, `not ${scale}`);
    }
  });
});

describe("checkMillimeters", () => {
  it("takes widths that can be printed", () => {
    assertEquals([0.01, 2.6, 1000].map(checkMillimeters), [0.01, 2.6, 1000]);
    for (const width of [0, -1, 1000.1, NaN, Infinity]) {
      assertThrows(() => checkMillimeters(width), RangeError, `not ${width}`);
    }
  });
});
