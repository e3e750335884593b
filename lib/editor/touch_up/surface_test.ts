import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { packColor } from "./edit_layer.ts";
import { createSurface } from "./surface.ts";
import { createTouchUps } from "./touch_ups.ts";

const RED = packColor(255, 0, 0);
const BLUE = packColor(0, 0, 255);
const WHITE = packColor(255, 255, 255);

function plain(red: number, green: number, blue: number, columns = 4, rows = 3): PixelGrid {
  const palette = Uint8ClampedArray.of(red, green, blue, 255);
  return { columns, rows, palette, cells: new Uint32Array(columns * rows) };
}

function start() {
  const touchUps = createTouchUps();
  touchUps.resize({ columns: 4, rows: 3 });
  let locked = new Set<number>();
  let changes = 0;
  const surface = createSurface(plain(255, 255, 255), touchUps, () => locked, () => changes++);
  return {
    touchUps,
    surface,
    lock: (color: number) => locked = new Set([color]),
    changes: () => changes,
  };
}

describe("createSurface", () => {
  it("shows what is painted at once, and tells the rows that changed once", () => {
    const { surface, changes } = start();
    assertEquals(surface.takeDirtyRows(), null);
    surface.paint(Uint32Array.of(1, 6), RED);
    assertEquals([...surface.shown.subarray(0, 7)], [WHITE, RED, WHITE, WHITE, WHITE, WHITE, RED]);
    assertEquals([surface.takeDirtyRows(), surface.takeDirtyRows(), changes()], [[0, 1], null, 1]);
    surface.paint(Uint32Array.of(6), RED);
    assertEquals([surface.takeDirtyRows(), changes()], [null, 1]);
    surface.revert();
    assertEquals(surface.shown.every((color) => color === WHITE), true);
    assertEquals(surface.takeDirtyRows(), [0, 1]);
  });

  it("passes over cells of a locked color", () => {
    const { surface, touchUps, lock } = start();
    surface.paint(Uint32Array.of(0), RED);
    surface.commit();
    lock(RED);
    surface.paint(Uint32Array.of(0, 1), BLUE);
    surface.commit();
    assertEquals([surface.shown[0], surface.shown[1], touchUps.touched.value], [RED, BLUE, 2]);
  });

  it("follows what is undone elsewhere", () => {
    const { surface, touchUps } = start();
    surface.paint(Uint32Array.of(5), RED);
    surface.commit();
    touchUps.undo();
    assertEquals(surface.shown[5], RED);
    surface.sync();
    assertEquals(surface.shown[5], WHITE);
  });

  it("goes on with a stroke while the grid below changes", () => {
    const { surface, touchUps, changes } = start();
    surface.paint(Uint32Array.of(2), RED);
    const grid = plain(0, 0, 255);
    surface.setGrid(grid);
    assertEquals([surface.shown[1], surface.shown[2]], [BLUE, RED]);
    const count = changes();
    surface.setGrid(grid);
    assertEquals(changes(), count);
    surface.paint(Uint32Array.of(3), RED);
    surface.commit();
    touchUps.undo();
    surface.sync();
    assertEquals(surface.shown.every((color) => color === BLUE), true);
  });

  it("paints on nothing but the size and the piece that it was made for", () => {
    const { surface, touchUps } = start();
    surface.paint(Uint32Array.of(2), RED);
    touchUps.resize({ columns: 2, rows: 2 });
    for (const act of [surface.commit, surface.revert, surface.sync]) act();
    surface.paint(Uint32Array.of(1), BLUE);
    assertEquals(touchUps.touched.value, 0);
    assertEquals(touchUps.waiting.value, { columns: 4, rows: 3 });
    touchUps.reset([]);
    for (const act of [surface.commit, surface.revert, surface.sync]) act();
    surface.paint(Uint32Array.of(1), BLUE);
    assertEquals(touchUps.layers(), []);
  });
});
