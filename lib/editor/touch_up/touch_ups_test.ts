import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { emptyLayer, packColor, UNTOUCHED } from "./edit_layer.ts";
import { createTouchUps } from "./touch_ups.ts";

const RED = packColor(255, 0, 0);

describe("createTouchUps", () => {
  it("makes one step of a gesture, and takes it back whole", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 4, rows: 3 });
    touchUps.commit([touchUps.paint([0, 1], RED)!, touchUps.paint([1, 2], RED)!]);
    assertEquals(touchUps.touched.value, 3);
    touchUps.undo();
    assertEquals(touchUps.touched.value, 0);
    assertEquals([touchUps.canUndo.value, touchUps.canRedo.value], [false, true]);
    touchUps.redo();
    assertEquals([...touchUps.layer()!.colors.subarray(0, 4)], [RED, RED, RED, UNTOUCHED]);
  });

  it("reverts live painting without a step", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 2, rows: 2 });
    const patch = touchUps.paint([0, 3], RED)!;
    touchUps.revert([patch]);
    assertEquals([...touchUps.layer()!.colors], [0, 0, 0, 0]);
    assertEquals(touchUps.canUndo.value, false);
  });

  it("keeps touch-ups of a size until it comes back, undo included", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 4, rows: 3 });
    touchUps.commit([touchUps.paint([5], RED)!]);
    touchUps.resize({ columns: 8, rows: 6 });
    assertEquals(touchUps.touched.value, 0);
    assertEquals(touchUps.waiting.value, { columns: 4, rows: 3 });
    touchUps.resize({ columns: 4, rows: 3 });
    assertEquals(touchUps.layer()!.colors[5], RED);
    assertEquals(touchUps.waiting.value, null);
    touchUps.undo();
    assertEquals(touchUps.touched.value, 0);
  });

  it("hands out the layers of all sizes to be kept, and takes them again", () => {
    const touchUps = createTouchUps();
    for (const columns of [4, 8, 6]) {
      touchUps.resize({ columns, rows: 3 });
      if (columns !== 6) touchUps.commit([touchUps.paint([columns], RED)!]);
    }
    const kept = touchUps.layers().map((layer) => ({ ...layer, colors: layer.colors.slice() }));
    assertEquals(kept.map(({ columns }) => columns), [4, 8]);
    const again = createTouchUps();
    again.reset(kept);
    again.resize({ columns: 6, rows: 3 });
    assertEquals(again.waiting.value, { columns: 8, rows: 3 });
    again.resize({ columns: 4, rows: 3 });
    assertEquals([again.touched.value, again.layer()!.colors[4]], [1, RED]);
  });

  it("gives all cells back in a step that can be undone", () => {
    const touchUps = createTouchUps();
    touchUps.reset([emptyLayer(3, 3)]);
    touchUps.commit([touchUps.paint([1, 4, 7], RED)!]);
    touchUps.restoreAll();
    assertEquals(touchUps.touched.value, 0);
    touchUps.undo();
    assertEquals(touchUps.touched.value, 3);
  });

  it("raises the version with every change and with nothing else", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 2, rows: 2 });
    const before = touchUps.version.value;
    touchUps.resize({ columns: 2, rows: 2 });
    touchUps.undo();
    touchUps.commit([]);
    assertEquals(touchUps.version.value, before);
    touchUps.commit([touchUps.paint([0], RED)!]);
    assertEquals(touchUps.version.value, before + 1);
  });
});
