import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { firstSize } from "./first_size.ts";

describe("firstSize", () => {
  it("gives every cell of a usual piece 8 pixels a side", () => {
    assertEquals(firstSize({ columns: 40, rows: 30 }), { width: 320, height: 240 });
    assertEquals(firstSize({ columns: 1, rows: 1 }), { width: 8, height: 8 });
  });

  it("gives fewer where there are many cells, never less than 4, and no fewer pixels in all than to fewer cells", () => {
    let last = 0;
    for (let side = 1; side <= 512; side++) {
      const { width, height } = firstSize({ columns: side, rows: side });
      assertEquals(width, height);
      assert(width >= 4 * side && width <= 8 * side);
      assert(width * height > last * 0.98);
      last = width * height;
    }
    assert(firstSize({ columns: 200, rows: 150 }).width < 200 * 5);
  });
});
