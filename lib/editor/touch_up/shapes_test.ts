import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import {
  brushCells,
  floodIndices,
  lineCells,
  rectangleCells,
  sameColorIndices,
  toIndices,
} from "./shapes.ts";

const NO_MIRROR = { horizontal: false, vertical: false };

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("shapes", () => {
  it("draws lines without gaps from end to end, alike both ways in length", () => {
    const next = seeded(7);
    for (let i = 0; i < 200; i++) {
      const from = { column: Math.floor(next() * 40), row: Math.floor(next() * 40) };
      const to = { column: Math.floor(next() * 40), row: Math.floor(next() * 40) };
      const line = lineCells(from, to);
      assertEquals(line[0], from);
      assertEquals(line.at(-1), to);
      const reach = Math.max(Math.abs(to.column - from.column), Math.abs(to.row - from.row));
      assertEquals(line.length, reach + 1);
      for (let k = 1; k < line.length; k++) {
        const dx = Math.abs(line[k]!.column - line[k - 1]!.column);
        const dy = Math.abs(line[k]!.row - line[k - 1]!.row);
        assertEquals(Math.max(dx, dy), 1);
      }
    }
  });

  it("draws rectangles as area and as outline", () => {
    const corner = { column: 5, row: 4 };
    const other = { column: 2, row: 1 };
    assertEquals(rectangleCells(corner, other, true).length, 16);
    assertEquals(
      toIndices(rectangleCells(corner, other, false), { columns: 9, rows: 9 }, NO_MIRROR).size,
      12,
    );
    assertEquals(rectangleCells(corner, corner, false).length, 1);
    assertEquals(
      rectangleCells({ column: 3, row: 0 }, { column: 3, row: 4 }, false).length,
      10 - 5,
    );
  });

  it("mirrors across both axes and leaves out what lies beside the grid", () => {
    const size = { columns: 6, rows: 4 };
    const both = { horizontal: true, vertical: true };
    assertEquals([...toIndices([{ column: 0, row: 0 }], size, both)].sort((a, b) => a - b), [
      0,
      5,
      18,
      23,
    ]);
    assertEquals(toIndices([{ column: -1, row: 0 }, { column: 6, row: 0 }], size, both).size, 0);
  });

  it("grows the brush around the cell", () => {
    const brush = toIndices(
      brushCells([{ column: 4, row: 4 }], 3),
      { columns: 9, rows: 9 },
      NO_MIRROR,
    );
    assertEquals(brush.size, 9);
    assert(brush.has(3 * 9 + 3) && brush.has(5 * 9 + 5));
  });

  it("fills exactly what hangs together", () => {
    const shown = Uint32Array.from([1, 1, 2, 1, 2, 2, 1, 2, 1]);
    assertEquals(floodIndices(shown, { columns: 3, rows: 3 }, 0).sort(), [0, 1, 3, 6]);
    assertEquals(floodIndices(shown, { columns: 3, rows: 3 }, 8), [8]);
    assertEquals(sameColorIndices(shown, 1), [0, 1, 3, 6, 8]);
  });
});
