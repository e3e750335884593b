import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { CELL_SHAPES, cellOf, shapeOf } from "./cell_shapes.ts";

describe("cells", () => {
  it("have the heights of what is built, and are known by them", () => {
    assertEquals(CELL_SHAPES.map((shape) => cellOf(shape, 8).height), [8, 3.2, 6.4]);
    for (const shape of CELL_SHAPES) assertEquals(shapeOf(cellOf(shape, 1.814)), shape);
    assertEquals(shapeOf({ width: 10, height: 7 }), "knitted");
  });
});
