import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DRILL_SIZES, drillShape } from "./drill_sizes.ts";

describe("drillShape", () => {
  it("is told by how far drills lie apart", () => {
    assertEquals(Object.entries(DRILL_SIZES).map(([shape, side]) => [shape, drillShape(side)]), [
      ["square", "square"],
      ["round", "round"],
    ]);
    assertEquals([1, 5].map(drillShape), ["square", "round"]);
  });
});
