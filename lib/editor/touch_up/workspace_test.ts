import { assert, assertEquals } from "@std/assert";
import { beforeEach, describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { ERASED, packColor, UNTOUCHED } from "./edit_layer.ts";
import type { KeyPress } from "../key_press.ts";
import { pressKey } from "./keys.ts";
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

function begin(): void {
  touchUps = createTouchUps();
  touchUps.resize(halves());
  workspace = createWorkspace(halves(), touchUps);
  workspace.color.value = RED;
}

function press(key: string, extra: Partial<KeyPress> = {}): boolean {
  const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  return pressKey(workspace, { key, ...plain, ...extra });
}

function count(color: number): number {
  return workspace.surface.shown.filter((shown) => shown === color).length;
}

describe("workspace", () => {
  beforeEach(begin);
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

  it("fills what hangs together, and replaces a color everywhere", () => {
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

  it("passes over cells of a locked color", () => {
    workspace.locked.value = new Set([BLUE]);
    workspace.tool.value = "rectangle";
    workspace.filled.value = true;
    workspace.press({ column: 0, row: 0 });
    workspace.drag({ column: 7, row: 5 });
    workspace.release();
    assertEquals([count(RED), count(BLUE)], [24, 24]);
  });

  it("picks the color under the pointer, and none beside the grid", () => {
    workspace.tool.value = "picker";
    workspace.press({ column: 7, row: 0 });
    workspace.release();
    assertEquals(workspace.color.value, BLUE);
    workspace.press({ column: -1, row: 0 });
    assertEquals(workspace.color.value, BLUE);
  });

  it("keeps the color in hand where a second finger turns picking into a pinch", () => {
    workspace.tool.value = "picker";
    workspace.press({ column: 7, row: 0 });
    workspace.cancel();
    assertEquals(workspace.color.value, RED);
  });

  it("gives a stroke up rather than tear it by taking back what lies below", () => {
    const draw = (row: number) => {
      workspace.press({ column: 0, row });
      workspace.drag({ column: 5, row });
    };
    draw(0);
    workspace.release();
    draw(1);
    workspace.undo();
    workspace.drag({ column: 7, row: 1 });
    workspace.release();
    assertEquals([count(RED), touchUps.touched.value], [6, 6]);
    assertEquals(workspace.happened.value, { what: "givenUp" });
    workspace.undo();
    workspace.surface.sync();
    assertEquals([count(RED), touchUps.touched.value, touchUps.canUndo.value], [0, 0, false]);
    assertEquals(workspace.happened.value, { what: "undone" });
  });

  it("tells why a press changes nothing", () => {
    workspace.locked.value = new Set([BLUE]);
    workspace.press({ column: 7, row: 5 });
    workspace.release();
    assertEquals(workspace.happened.value, { what: "lockedCell" });
    workspace.tool.value = "eraser";
    workspace.press({ column: 0, row: 0 });
    workspace.release();
    workspace.tool.value = "picker";
    workspace.press({ column: 0, row: 0 });
    assertEquals(workspace.happened.value, { what: "nothingToPick" });
  });

  it("recolors live and commits once", () => {
    workspace.recolor(BLUE, WHITE);
    workspace.recolor(BLUE, RED);
    workspace.release();
    assertEquals([count(RED), count(BLUE)], [24, 0]);
    touchUps.undo();
    workspace.surface.sync();
    assertEquals([count(RED), count(BLUE)], [0, 24]);
  });
});

describe("pressKey", () => {
  beforeEach(begin);
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

  it("gives up what the pointer draws at Escape, and only then lets Escape close", () => {
    workspace.press({ column: 0, row: 0 });
    workspace.drag({ column: 5, row: 0 });
    assertEquals(press("Escape"), true);
    workspace.drag({ column: 7, row: 0 });
    workspace.release();
    assertEquals([count(RED), touchUps.canUndo.value], [0, false]);
    assertEquals(press("Escape"), false);
  });

  it("moves the view by arrow keys while the hand is taken", () => {
    workspace.viewport.value = { x: 400, y: 300 };
    workspace.view.value = { scale: 90, x: 0, y: 0 };
    const cursor = workspace.cursor.value;
    press("h");
    press("ArrowRight");
    press("ArrowDown");
    assert(workspace.view.value.x < 0 && workspace.view.value.y < 0);
    assertEquals(workspace.cursor.value, cursor);
  });

  it("takes brackets from keyboards that have them only with Alt", () => {
    press("]", { ctrlKey: true, altKey: true });
    press("]", { altKey: true });
    assertEquals(workspace.brush.value, 3);
    assertEquals(press("-", { ctrlKey: true }), false);
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
