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

/** Whether the middle of the cell lies within a shape, not on its edge. */
function coversMiddle(shape: LayerShape, unit: number): boolean {
  const middle = unit / 2;
  switch (shape.shape) {
    case "rect": {
      const [left, top, right, bottom] = edgesOf(shape) as [number, number, number, number];
      return left < middle && middle < right && top < middle && middle < bottom;
    }
    case "circle":
      return Math.hypot(middle - shape.cx, middle - shape.cy) < shape.r;
  }
}

describe("styles", () => {
  it("are different ones", () => {
    for (const key of ["id", "name"] as const) {
      const values = STYLES.map((style) => style[key]);
      assertEquals(values, [...new Set(values)], `two styles have one ${key}`);
    }
  });

  it("are all listed in styles.ts that have a file in styles/, by their ids", () => {
    const files = [...Deno.readDirSync(new URL("./styles/", import.meta.url))]
      .map(({ name }) => name.replace(/\.ts$/, ""));
    const ids = STYLES.map(({ id }) => id);
    assertEquals(
      files.filter((name) => !ids.includes(name)),
      [],
      "lib/render/styles/ has files without a line in STYLES of lib/render/styles.ts",
    );
    assertEquals(
      ids.filter((id) => !files.includes(id)),
      [],
      "STYLES has ids that are not names of files in lib/render/styles/",
    );
  });

  for (const style of STYLES) {
    const { id, name, unit, minScale, layers } = style;
    it(`${id} is well formed`, () => {
      assertEquals(styleById(id), style, `${id} is found by its id`);
      assert(/^[a-z]+$/.test(id), `the id of ${id} is of small letters a to z`);
      assert(name.trim() !== "" && name === name.trim(), `${id} has a name`);
      assert(Number.isInteger(unit) && unit >= 1, `the unit of ${id} is a whole number`);
      assert(Number.isInteger(minScale) && minScale >= 1, `minScale of ${id} is a whole number`);
      const [first] = layers;
      assert(first && "cell" in first.paint, `the first layer of ${id} paints the cell's color`);
      layers.forEach((layer, i) => {
        const at = `layer ${i + 1} of ${id}`;
        const { paint } = layer;
        const edges = edgesOf(layer);
        for (const place of edges) {
          assert(
            Number.isInteger(place) && place >= 0 && place <= unit,
            `${at} has its edges at whole places within the cell, 0 to ${unit}, not at ${place}`,
          );
        }
        if (!("light" in paint)) return;
        assert(paint.light !== 0, `light of ${at} is not 0`);
        const isInside = layer.shape === "circle" ||
          edges.some((place) => place > 0 && place < unit);
        const most = isInside ? 0.4 : 1;
        assert(
          Math.abs(paint.light) <= most,
          `light of ${at} is from -${most} to ${most}, not ${paint.light}`,
        );
      });
    });

    it(`${id} shows the cell's own color in the middle of the cell`, () => {
      const last = layers.findLast((layer) => coversMiddle(layer, unit));
      assert(
        last && "cell" in last.paint,
        `the last layer of ${id} that covers the middle of the cell paints the cell's own color`,
      );
    });
  }

  it("names the ones there are when asked for another", () => {
    const all = STYLES.map(({ id }) => id).join(", ");
    assertThrows(() => styleById("brick"), RangeError, all);
  });
});
