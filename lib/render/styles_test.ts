import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { styleById, STYLES } from "./styles.ts";

describe("styles", () => {
  for (const style of STYLES) {
    it(`${style.id} is well formed`, () => {
      assertEquals(styleById(style.id), style);
      assert(/^[a-z]+$/.test(style.id));
      const [first] = style.layers;
      assert(first && "cell" in first.paint, "the first layer paints the cell");
      for (const layer of style.layers) {
        const { paint } = layer;
        if ("light" in paint) assert(Math.abs(paint.light) <= 1 && paint.light !== 0);
        const box = layer.shape === "rect"
          ? [layer.x, layer.y, layer.x + layer.width, layer.y + layer.height]
          : [layer.cx - layer.r, layer.cy - layer.r, layer.cx + layer.r, layer.cy + layer.r];
        for (const place of box) {
          assert(Number.isInteger(place) && place >= 0 && place <= style.unit, `${place}`);
        }
      }
    });
  }

  it("names the ones there are when asked for another", () => {
    assertThrows(() => styleById("brick"), RangeError, "pixels, bricks, circles, squares");
  });
});
