import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import {
  type Cell,
  cellIndices,
  floodIndices,
  lineCells,
  rectangleIndices,
  sameColorIndices,
  strokeIndices,
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
    const size = { columns: 9, rows: 9 };
    const corner = { column: 5, row: 4 };
    const other = { column: 2, row: 1 };
    const rectangle = (to: Cell, filled: boolean) =>
      rectangleIndices(corner, to, filled, size, NO_MIRROR);
    assertEquals(rectangle(other, true).length, 16);
    const outline = [11, 12, 13, 14, 20, 23, 29, 32, 38, 39, 40, 41];
    assertEquals([...rectangle(other, false)], outline);
    assertEquals([...rectangle(corner, false)], [4 * 9 + 5]);
    assertEquals(rectangle({ column: 5, row: 0 }, false).length, 5);
    assertEquals(rectangle({ column: 90, row: -70 }, true).length, 4 * 5);
  });

  it("mirrors across both axes and leaves out what lies beside the grid", () => {
    const size = { columns: 6, rows: 4 };
    const both = { horizontal: true, vertical: true };
    assertEquals([...cellIndices({ column: 0, row: 0 }, size, both)], [0, 5, 18, 23]);
    for (const column of [-1, 6]) {
      assertEquals(cellIndices({ column, row: 0 }, size, both).length, 0);
    }
  });

  it("grows the brush around the cell, an even one further right and down", () => {
    const size = { columns: 9, rows: 9 };
    const cell = { column: 4, row: 4 };
    const brush = strokeIndices(cell, cell, 3, size, NO_MIRROR);
    assertEquals([...brush], [30, 31, 32, 39, 40, 41, 48, 49, 50]);
    assertEquals([...strokeIndices(cell, cell, 2, size, NO_MIRROR)], [40, 41, 49, 50]);
  });

  it("marks every cell of a broad, mirrored stroke once, in order", () => {
    const size = { columns: 64, rows: 48 };
    const mirror = { horizontal: true, vertical: true };
    const indices = strokeIndices({ column: -4, row: 3 }, { column: 50, row: 60 }, 5, size, mirror);
    for (let i = 1; i < indices.length; i++) assert(indices[i]! > indices[i - 1]!);
    const cells = new Set(indices);
    for (const index of cells) {
      const row = Math.floor(index / 64);
      assert(cells.has(row * 64 + 63 - index % 64) && cells.has((47 - row) * 64 + index % 64));
    }
  });

  it("fills exactly what hangs together", () => {
    const shown = Uint32Array.from([1, 1, 2, 1, 2, 2, 1, 2, 1]);
    assertEquals([...floodIndices(shown, { columns: 3, rows: 3 }, 0)], [0, 1, 3, 6]);
    assertEquals([...floodIndices(shown, { columns: 3, rows: 3 }, 8)], [8]);
    assertEquals([...sameColorIndices(shown, 1)], [0, 1, 3, 6, 8]);
  });
});
