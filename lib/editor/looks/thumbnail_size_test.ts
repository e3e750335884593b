import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { MOST_CELLS, thumbnailSize } from "./thumbnail_size.ts";

describe("thumbnailSize", () => {
  it("is the piece's own where that is small", () => {
    for (const size of [{ columns: 40, rows: 30 }, { columns: 1, rows: 1 }]) {
      assertEquals(thumbnailSize(size), size);
    }
  });

  it("keeps the shape of larger ones in few cells", () => {
    for (const [columns, rows] of [[512, 512], [512, 1], [3, 512], [100, 75], [41, 40]] as const) {
      const size = thumbnailSize({ columns, rows });
      assert(size.columns * size.rows <= MOST_CELLS && size.columns >= 1 && size.rows >= 1);
      const off = Math.abs(size.columns / columns - size.rows / rows) * Math.min(columns, rows);
      assert(off <= 1, `${columns} x ${rows} became ${size.columns} x ${size.rows}.`);
    }
  });
});
