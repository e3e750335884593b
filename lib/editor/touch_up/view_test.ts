import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { cellAt, clampCell, fitView, MAX_SCALE, panTo, pinch, reveal, zoomAt } from "./view.ts";

const VIEWPORT = { x: 400, y: 300 };

describe("view", () => {
  it("fits every grid into the viewport, centered", () => {
    for (const [columns, rows] of [[1, 1], [40, 30], [512, 512], [512, 1], [3, 400]] as const) {
      const { scale, x, y } = fitView({ columns, rows }, VIEWPORT);
      assert(columns * scale <= VIEWPORT.x && rows * scale <= VIEWPORT.y);
      assertAlmostEquals(x, VIEWPORT.x - (x + columns * scale), 1e-6);
      assertAlmostEquals(y, VIEWPORT.y - (y + rows * scale), 1e-6);
    }
  });

  it("keeps the cell under the pointer while zooming, and stops at the limits", () => {
    const size = { columns: 64, rows: 48 };
    let view = fitView(size, VIEWPORT);
    const least = view.scale;
    const at = { x: 123, y: 77 };
    const cell = cellAt(view, at);
    for (let i = 0; i < 40; i++) {
      view = zoomAt(view, 1.3, at, least);
      assertEquals(cellAt(view, at), cell);
    }
    assertEquals(view.scale, MAX_SCALE);
    for (let i = 0; i < 80; i++) view = zoomAt(view, 0.8, at, least);
    assert(view.scale <= least && view.scale > 0);
  });

  it("moves along with two fingers, across them too, and zooms as they part", () => {
    let view = { scale: 10, x: 20, y: 30 };
    const move = (before: [number, number, number, number], after: typeof before) => {
      const points = ([ax, ay, bx, by]: typeof before) =>
        [{ x: ax, y: ay }, { x: bx, y: by }] as const;
      view = pinch(view, points(before), points(after), 5);
    };
    // One finger after the other, as their events come.
    move([100, 100, 200, 100], [100, 140, 200, 100]);
    move([100, 140, 200, 100], [100, 140, 200, 140]);
    assertAlmostEquals(view.scale, 10, 1e-9);
    assertAlmostEquals(view.y, 70, 5);
    assertAlmostEquals(view.x, 20, 5);
    const under = cellAt(view, { x: 150, y: 140 });
    move([100, 140, 200, 140], [50, 140, 250, 140]);
    assertAlmostEquals(view.scale, 20, 1e-9);
    assertEquals(cellAt(view, { x: 150, y: 140 }), under);
  });

  it("never lets the grid leave the viewport", () => {
    const size = { columns: 10, rows: 10 };
    for (const far of [-1e6, 1e6]) {
      const { scale, x, y } = panTo({ scale: 8, x: far, y: far }, size, VIEWPORT);
      assert(x + size.columns * scale > 0 && x < VIEWPORT.x);
      assert(y + size.rows * scale > 0 && y < VIEWPORT.y);
    }
  });

  it("brings any cell into sight", () => {
    for (const cell of [{ column: 0, row: 0 }, { column: 511, row: 300 }]) {
      const view = reveal({ scale: 20, x: -3000, y: -2000 }, cell, VIEWPORT);
      const left = view.x + cell.column * view.scale;
      const top = view.y + cell.row * view.scale;
      assert(left >= 0 && left + view.scale <= VIEWPORT.x);
      assert(top >= 0 && top + view.scale <= VIEWPORT.y);
    }
  });

  it("clamps cells to the grid", () => {
    assertEquals(clampCell({ column: -3, row: 9 }, { columns: 4, rows: 5 }), { column: 0, row: 4 });
  });
});
