import { assert, assertEquals } from "@std/assert";
import { beforeEach, describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { ERASED, packColor, UNTOUCHED } from "./edit_layer.ts";
import { type KeyPress, pressKey } from "./keys.ts";
import { TOOLS } from "./tools.ts";
import { createTouchUps, type TouchUps } from "./touch_ups.ts";
import { createWorkspace, type Workspace } from "./workspace.ts";

const RED = packColor(255, 0, 0);
const BLUE = packColor(0, 0, 255);
const WHITE = packColor(255, 255, 255);

/** White on the left, blue on the right. */
function halves(columns = 8, rows = 6): PixelGrid {
  const palette = Uint8ClampedArray.of(255, 255, 255, 255, 0, 0, 255, 255);
  const cells = Uint32Array.from(
    { length: columns * rows },
    (_, i) => i % columns < columns / 2 ? 0 : 1,
  );
  return { columns, rows, palette, cells };
}

let touchUps: TouchUps;
let workspace: Workspace;

beforeEach(() => {
  touchUps = createTouchUps();
  workspace = createWorkspace(halves(), touchUps);
  workspace.color.value = RED;
});

function press(key: string, extra: Partial<KeyPress> = {}): boolean {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  return pressKey(workspace, touchUps, { key, ...plain, ...extra });
}

function count(color: number): number {
  return workspace.easel.shown.filter((shown) => shown === color).length;
}

describe("workspace", () => {
  it("draws a stroke without gaps, as one step", () => {
    workspace.press({ column: 0, row: 0 });
    workspace.drag({ column: 5, row: 5 });
    workspace.release();
    assertEquals(count(RED), 6);
    touchUps.undo();
    assertEquals(touchUps.touched.value, 0);
  });

  it("leaves no trace of a gesture that is given up", () => {
    for (const { id } of TOOLS) {
      workspace.tool.value = id;
      workspace.press({ column: 1, row: 1 });
      workspace.drag({ column: 4, row: 3 });
      workspace.cancel();
      assertEquals(touchUps.touched.value, 0, id);
      assertEquals(touchUps.layer()!.colors.every((color) => color === UNTOUCHED), true, id);
      assertEquals(touchUps.canUndo.value, false, id);
    }
  });

  it("fills what hangs together, and replaces a colour everywhere", () => {
    workspace.tool.value = "fill";
    workspace.press({ column: 0, row: 0 });
    workspace.release();
    assertEquals([count(RED), count(WHITE), count(BLUE)], [24, 0, 24]);
    workspace.tool.value = "replace";
    workspace.color.value = WHITE;
    workspace.press({ column: 7, row: 5 });
    workspace.release();
    assertEquals([count(RED), count(WHITE), count(BLUE)], [24, 24, 0]);
  });

  it("erases to transparency and brings the original back", () => {
    workspace.tool.value = "eraser";
    workspace.press({ column: 7, row: 0 });
    workspace.release();
    assertEquals(workspace.colorAt({ column: 7, row: 0 }), ERASED);
    workspace.tool.value = "restore";
    workspace.press({ column: 7, row: 0 });
    workspace.release();
    assertEquals(workspace.colorAt({ column: 7, row: 0 }), BLUE);
    assertEquals(touchUps.touched.value, 0);
  });

  it("shows a line and a rectangle while they are drawn, and only their last form", () => {
    workspace.tool.value = "rectangle";
    workspace.press({ column: 0, row: 0 });
    workspace.drag({ column: 7, row: 5 });
    workspace.drag({ column: 2, row: 2 });
    assertEquals(count(RED), 8);
    workspace.release();
    assertEquals(touchUps.touched.value, 8);
  });

  it("mirrors in both directions", () => {
    workspace.mirror.value = { horizontal: true, vertical: true };
    workspace.press({ column: 1, row: 1 });
    workspace.release();
    const red = (column: number, row: number) => workspace.colorAt({ column, row }) === RED;
    assert(red(1, 1) && red(6, 1) && red(1, 4) && red(6, 4));
    assertEquals(count(RED), 4);
  });

  it("passes over cells of a locked colour", () => {
    workspace.locked.value = new Set([BLUE]);
    workspace.tool.value = "rectangle";
    workspace.filled.value = true;
    workspace.press({ column: 0, row: 0 });
    workspace.drag({ column: 7, row: 5 });
    workspace.release();
    assertEquals([count(RED), count(BLUE)], [24, 24]);
  });

  it("picks the colour under the pointer, and none beside the grid", () => {
    workspace.tool.value = "picker";
    workspace.press({ column: 7, row: 0 });
    assertEquals(workspace.color.value, BLUE);
    workspace.press({ column: -1, row: 0 });
    assertEquals(workspace.color.value, BLUE);
  });

  it("recolours live and commits once", () => {
    workspace.recolor(BLUE, WHITE);
    workspace.recolor(BLUE, RED);
    workspace.release();
    assertEquals([count(RED), count(BLUE)], [24, 0]);
    touchUps.undo();
    workspace.easel.sync();
    assertEquals([count(RED), count(BLUE)], [0, 24]);
  });
});

describe("pressKey", () => {
  it("moves the cursor within the grid and draws with Space", () => {
    for (let i = 0; i < 20; i++) press("ArrowLeft");
    for (let i = 0; i < 20; i++) press("ArrowUp");
    assertEquals(workspace.cursor.value, { column: 0, row: 0 });
    press(" ");
    assertEquals(workspace.colorAt({ column: 0, row: 0 }), RED);
    press("z", { ctrlKey: true });
    assertEquals(touchUps.touched.value, 0);
    press("z", { ctrlKey: true, shiftKey: true });
    assertEquals(touchUps.touched.value, 1);
  });

  it("draws while Shift is held", () => {
    workspace.cursor.value = { column: 0, row: 0 };
    for (let i = 0; i < 3; i++) press("ArrowRight", { shiftKey: true });
    assertEquals(count(RED), 4);
  });

  it("draws a line between two presses of Space, and gives it up at Escape", () => {
    workspace.cursor.value = { column: 0, row: 0 };
    press("l");
    press(" ");
    press("ArrowDown");
    press("ArrowDown");
    assertEquals(count(RED), 3);
    assertEquals(press("Escape"), true);
    assertEquals(count(RED), 0);
    press(" ");
    press("ArrowUp");
    press(" ");
    assertEquals(touchUps.touched.value, 2);
    assertEquals(press("Escape"), false);
  });

  it("takes every tool by its key, each by its own", () => {
    assertEquals(new Set(TOOLS.map((tool) => tool.key)).size, TOOLS.length);
    for (const { id, key } of TOOLS) {
      assertEquals(press(key.toUpperCase()), true);
      assertEquals(workspace.tool.value, id);
    }
  });

  it("leaves keys alone that mean nothing here", () => {
    assertEquals(press("Tab"), false);
    assertEquals(press("c", { ctrlKey: true }), false);
    assertEquals(press("ArrowLeft", { altKey: true }), false);
  });
});
