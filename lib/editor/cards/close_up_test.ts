import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { closeUp } from "./close_up.ts";

function numbered(columns: number, rows: number) {
  const cells = Uint32Array.from({ length: columns * rows }, (_, i) => i);
  return { columns, rows, palette: new Uint8ClampedArray(columns * rows * 4), cells };
}

describe("closeUp", () => {
  it("shows five by five cells around the cell, and stays within the grid", () => {
    const grid = numbered(20, 10);
    assertEquals(closeUp(grid, 10, 5).cells[12], 5 * 20 + 10);
    assertEquals(closeUp(grid, 0, 0).cells[0], 0);
    assertEquals(closeUp(grid, 19, 9).cells[24], 199);
    for (const [column, row] of [[0, 9], [19, 0], [7, 3]] as const) {
      const { columns, rows, cells } = closeUp(grid, column, row);
      assertEquals([columns, rows], [5, 5]);
      assertEquals(cells.includes(row * 20 + column), true);
    }
  });

  it("shows all of a grid that is smaller", () => {
    const { columns, rows, cells } = closeUp(numbered(3, 1), 2, 0);
    assertEquals([columns, rows, [...cells]], [3, 1, [0, 1, 2]]);
  });
});
