import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { colorsOf, readRows } from "./palette_rows.ts";

describe("colorsOf", () => {
  const tables = { two: () => readRows("#000000 #ffffff") };

  it("gives a palette's colors", () => {
    assertEquals(colorsOf(tables, "two").map(({ hex }) => hex), ["#000000", "#ffffff"]);
  });

  it("names a palette that has none", () => {
    assertThrows(() => colorsOf(tables, "three"), TypeError, '"three"');
    assertThrows(() => colorsOf(tables, "constructor"), TypeError, '"constructor"');
  });
});
