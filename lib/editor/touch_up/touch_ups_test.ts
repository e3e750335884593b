import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { createHistory, type History, HISTORY_BYTES } from "../history/history.ts";
import { emptyLayer, packColor, UNTOUCHED } from "./edit_layer.ts";
import { createTouchUps, type TouchUps } from "./touch_ups.ts";

const RED = packColor(255, 0, 0);

/** A whole gesture. */
function draw(touchUps: TouchUps, cells: readonly number[], color = RED): void {
  touchUps.paint(cells, color);
  touchUps.commit();
}

describe("createTouchUps", () => {
  it("makes one step of a gesture, and takes it back whole", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 4, rows: 3 });
    touchUps.paint([0, 1], RED);
    touchUps.paint([1, 2], RED);
    touchUps.commit();
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
    assertEquals(touchUps.paint([0, 3], RED), true);
    assertEquals([...touchUps.revert()], [0, 3]);
    assertEquals([...touchUps.layer()!.colors], [0, 0, 0, 0]);
    assertEquals(touchUps.canUndo.value, false);
  });

  it("keeps touch-ups of a size until it comes back, undo included", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 4, rows: 3 });
    draw(touchUps, [5]);
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
      if (columns !== 6) draw(touchUps, [columns]);
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
    draw(touchUps, [1, 4, 7]);
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
    touchUps.commit();
    assertEquals(touchUps.version.value, before);
    draw(touchUps, [0]);
    assertEquals(touchUps.version.value, before + 1);
  });

  it("ends a gesture that a change of size comes into: nothing of it is lost", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 4, rows: 3 });
    touchUps.paint([5], RED);
    touchUps.resize({ columns: 8, rows: 6 });
    assertEquals(touchUps.waiting.value, { columns: 4, rows: 3 });
    touchUps.resize({ columns: 4, rows: 3 });
    touchUps.undo();
    assertEquals(touchUps.touched.value, 0);
  });

  it("publishes what was held when it is asked to", () => {
    let isHeld = true;
    const touchUps = createTouchUps(createHistory(), () => isHeld);
    touchUps.resize({ columns: 4, rows: 3 });
    draw(touchUps, [1]);
    assertEquals(touchUps.published.value, 0);
    touchUps.publish();
    assertEquals(touchUps.published.value, touchUps.version.value);
    isHeld = false;
    draw(touchUps, [2]);
    assertEquals(touchUps.published.value, touchUps.version.value);
  });

  it("returns to every earlier state and forward again", () => {
    const random = startRandom(42);
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 31, rows: 17 });
    const { colors } = touchUps.layer()!;
    const states = [colors.slice()];
    for (let step = 0; step < 60; step++) {
      const cells = Array.from({ length: pick(random, 1, 80) }, () => pick(random, 0, 31 * 17 - 1));
      const { value } = touchUps.version;
      draw(touchUps, cells, packColor(pick(random, 0, 3), 0, 0));
      if (touchUps.version.value !== value) states.push(colors.slice());
    }
    for (const state of states.slice(0, -1).reverse()) {
      touchUps.undo();
      assertEquals(colors, state);
    }
    assertEquals(touchUps.canUndo.value, false);
    for (const state of states.slice(1)) {
      touchUps.redo();
      assertEquals(colors, state);
    }
    assertEquals(touchUps.canRedo.value, false);
  });

  it("forgets what was undone once something new is done", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 4, rows: 4 });
    draw(touchUps, [1], 5);
    touchUps.undo();
    draw(touchUps, [2], 6);
    assertEquals(touchUps.canRedo.value, false);
  });

  it("joins a stroke into one command that undoes as a whole", () => {
    const touchUps = createTouchUps();
    touchUps.resize({ columns: 10, rows: 10 });
    const { colors } = touchUps.layer()!;
    const start = colors.slice();
    touchUps.paint([1, 2], 7);
    touchUps.paint([2, 3], 8);
    touchUps.paint([3], 9);
    touchUps.commit();
    const painted = colors.slice();
    touchUps.undo();
    assertEquals(colors, start);
    touchUps.redo();
    assertEquals(colors, painted);
  });

  it("keeps 500 large gestures on a grid of 512 x 512, in less than 50 MB", () => {
    const random = startRandom(9);
    const side = 512;
    const history = createHistory();
    const touchUps = createTouchUps(history);
    touchUps.resize({ columns: side, rows: side });
    for (let step = 0; step < 500; step++) {
      const cells: number[] = [];
      const x = pick(random, 0, side - 1);
      const y = pick(random, 0, side - 1);
      for (let row = y; row < Math.min(side, y + 60); row++) {
        for (let column = x; column < Math.min(side, x + 60); column++) {
          if (random() < 0.6) cells.push(row * side + column);
        }
      }
      draw(touchUps, cells, packColor(step % 256, step >> 8, 1));
    }
    assertEquals(undoAll(history).length, 500);
    assert(HISTORY_BYTES < 50e6);
    assertEquals(touchUps.touched.value, 0);
  });

  it("keeps gestures over scattered cells of all of it so small that 500 fit, and undoes them all", () => {
    const steps = 40;
    const random = startRandom(3);
    const side = 512;
    const history = createHistory();
    const touchUps = createTouchUps(history);
    touchUps.resize({ columns: side, rows: side });
    const { colors } = touchUps.layer()!;
    const dithered = Uint32Array.from({ length: side * side }, (_, cell) => cell)
      .filter(() => random() < 0.5);
    const start = colors.slice();
    let halfway = start;
    let bytes = 0;
    for (let step = 0; step < steps; step++) {
      const cells = step % 2 === 0 ? dithered : dithered.filter((_, i) => i % 3 === step % 3);
      touchUps.paint(cells, packColor(step % 256, step >> 8, 1));
      touchUps.commit();
      bytes += history.newest()!.bytes;
      if (step === steps / 2 - 1) halfway = colors.slice();
    }
    assert(bytes / steps * 500 < 50e6, `${bytes} bytes for ${steps} steps`);
    for (let step = steps - 1; step >= 0; step--) {
      if (step === steps / 2 - 1) assertEquals(colors, halfway);
      touchUps.undo();
    }
    assertEquals(colors, start);
  });
});

function undoAll(history: History) {
  const undone = [];
  for (let one = history.undo(); one !== null; one = history.undo()) undone.push(one);
  return undone;
}
