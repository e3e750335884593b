import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { applyLayer, emptyLayer, packColor } from "../touch_up/edit_layer.ts";
import { factsOf, visibleColorCount } from "./facts.ts";

describe("factsOf", () => {
  it("counts every cell once, the most used color first", () => {
    const facts = factsOf({
      columns: 3,
      rows: 2,
      palette: Uint8ClampedArray.of(1, 2, 3, 255, 0, 0, 0, 0, 250, 0, 16, 128, 9, 9, 9, 255),
      cells: Uint32Array.of(0, 1, 2, 2, 2, 1),
    }, 64);
    assertEquals(facts.count, 2);
    assertEquals(facts.colors, [
      { hex: "#fa001080", material: null, cells: 3 },
      { hex: "#010203", material: null, cells: 1 },
    ]);
    assertEquals(facts.transparent, 2);
    // A piece's palette holds only what is in use, so that its opaque entries are its colors.
    assertEquals(visibleColorCount({ palette: Uint8ClampedArray.of(1, 2, 3, 255, 0, 0, 0, 0) }), 1);
    const counted = facts.colors.reduce((sum, { cells }) => sum + cells, facts.transparent);
    assertEquals(counted, facts.columns * facts.rows);
  });

  it("tells what a color is bought as, painted ones of the same palette among them", () => {
    const materials = { "#010203": { name: "Ink", code: "7" }, "#ff0000": { code: "9" } };
    const grid = {
      columns: 3,
      rows: 1,
      palette: Uint8ClampedArray.of(1, 2, 3, 255, 4, 5, 6, 255),
      cells: Uint32Array.of(0, 1, 1),
      materials,
    };
    const layer = emptyLayer(3, 1);
    layer.colors[2] = packColor(255, 0, 0);
    const { colors } = factsOf(applyLayer(grid, layer), 64);
    assertEquals(
      colors.map(({ hex, material }) => [hex, material]),
      [["#010203", materials["#010203"]], ["#040506", null], ["#ff0000", materials["#ff0000"]]],
    );
  });

  it("lists no more than asked for, equals in the palette's order", () => {
    const palette = Uint8ClampedArray.from({ length: 400 }, (_, i) => i % 4 === 3 ? 255 : i >> 2);
    const cells = Uint32Array.from({ length: 200 }, (_, i) => i < 100 ? i : 7);
    const facts = factsOf({ columns: 20, rows: 10, palette, cells }, 3);
    assertEquals(facts.count, 100);
    assertEquals(facts.colors, [
      { hex: "#070707", material: null, cells: 101 },
      { hex: "#000000", material: null, cells: 1 },
      { hex: "#010101", material: null, cells: 1 },
    ]);
  });
});
