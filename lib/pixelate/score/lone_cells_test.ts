import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loneCells } from "./lone_cells.ts";

const grid = (columns: number, cells: number[]) => ({
  columns,
  rows: cells.length / columns,
  palette: new Uint8ClampedArray(16),
  cells: Uint32Array.from(cells),
});

describe("loneCells", () => {
  it("counts cells that no neighbor has the color of, beside or above and below", () => {
    assertAlmostEquals(loneCells(grid(3, [0, 0, 1, 2, 2, 1, 0, 1, 0])), 3 / 9);
    assertEquals(loneCells(grid(2, [0, 1, 1, 0])), 1);
    assertEquals(loneCells(grid(2, [3, 3, 3, 3])), 0);
  });

  it("does not take the end of a row for the neighbor of the next one's begin", () => {
    assertEquals(loneCells(grid(3, [0, 1, 2, 2, 0, 1])), 1);
  });
});
