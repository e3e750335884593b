import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { factsOf } from "./facts.ts";

describe("factsOf", () => {
  it("counts every cell once, the most used colour first", () => {
    const facts = factsOf({
      columns: 3,
      rows: 2,
      palette: Uint8ClampedArray.of(1, 2, 3, 255, 0, 0, 0, 0, 250, 0, 16, 128, 9, 9, 9, 255),
      cells: Uint32Array.of(0, 1, 2, 2, 2, 1),
    });
    assertEquals(facts.colors, [{ hex: "#fa001080", cells: 3 }, { hex: "#010203", cells: 1 }]);
    assertEquals(facts.transparent, 2);
    const counted = facts.colors.reduce((sum, { cells }) => sum + cells, facts.transparent);
    assertEquals(counted, facts.columns * facts.rows);
  });
});
