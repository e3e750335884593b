import { assertEquals, assertStrictEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { middlePart } from "./middle_part.ts";

const grid = (columns: number, rows: number) => ({
  columns,
  rows,
  palette: new Uint8ClampedArray(4 * columns * rows),
  cells: Uint32Array.from({ length: columns * rows }, (_, i) => i),
});

describe("middlePart", () => {
  it("leaves away as much at both ends", () => {
    const wide = middlePart(grid(9, 2), { wide: 2, high: 1 });
    assertEquals([wide.columns, wide.rows, ...wide.cells], [4, 2, 2, 3, 4, 5, 11, 12, 13, 14]);
    const high = middlePart(grid(2, 7), { wide: 2, high: 1.5 });
    assertEquals([high.columns, high.rows, ...high.cells], [2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("leaves a piece alone that is not longer", () => {
    for (const piece of [grid(5, 2), grid(2, 3), grid(1, 1)]) {
      assertStrictEquals(middlePart(piece, { wide: 2.5, high: 1.5 }), piece);
    }
  });
});
