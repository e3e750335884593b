import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { LayerShape } from "./style.ts";
import { styleById, STYLES } from "./styles.ts";

/** Where a shape begins and ends, across and down. */
function edgesOf(shape: LayerShape): number[] {
  switch (shape.shape) {
    case "rect":
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    case "circle":
      return [shape.cx - shape.r, shape.cy - shape.r, shape.cx + shape.r, shape.cy + shape.r];
  }
}

describe("styles", () => {
  it("are different ones", () => {
    for (const key of ["id", "name"] as const) {
      assertEquals(new Set(STYLES.map((style) => style[key])).size, STYLES.length);
    }
  });

  for (const style of STYLES) {
    it(`${style.id} is well formed`, () => {
      assertEquals(styleById(style.id), style);
      assert(/^[a-z]+$/.test(style.id));
      const [first] = style.layers;
      assert(first && "cell" in first.paint, "the first layer paints the cell");
      for (const layer of style.layers) {
        const { paint } = layer;
        if ("light" in paint) assert(Math.abs(paint.light) <= 1 && paint.light !== 0);
        for (const place of edgesOf(layer)) {
          assert(Number.isInteger(place) && place >= 0 && place <= style.unit, `${place}`);
        }
      }
    });
  }

  it("names the ones there are when asked for another", () => {
    const all = STYLES.map(({ id }) => id).join(", ");
    assertThrows(() => styleById("brick"), RangeError, all);
  });
});
