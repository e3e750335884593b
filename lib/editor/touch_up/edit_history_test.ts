import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { emptyLayer, packColor } from "./edit_layer.ts";
import { mergePatches, NO_HISTORY, paint, record, redo, undo } from "./edit_history.ts";

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("edit history", () => {
  it("returns to every earlier state and forward again", () => {
    const next = seeded(42);
    const layer = emptyLayer(31, 17);
    let history = NO_HISTORY;
    const states = [layer.colors.slice()];
    for (let step = 0; step < 60; step++) {
      const cells = Array.from(
        { length: 1 + Math.floor(next() * 80) },
        () => Math.floor(next() * 31 * 17),
      );
      const before = history;
      history = record(history, paint(layer, cells, packColor(Math.floor(next() * 4), 0, 0)));
      if (history !== before) states.push(layer.colors.slice());
    }
    const last = states.length - 1;
    for (let i = last - 1; i >= 0; i--) {
      history = undo(layer, history);
      assertEquals(layer.colors, states[i]);
    }
    assertEquals(undo(layer, history), history);
    for (let i = 1; i <= last; i++) {
      history = redo(layer, history);
      assertEquals(layer.colors, states[i]);
    }
    assertEquals(history.redo.length, 0);
  });

  it("forgets what was undone once something new is done", () => {
    const layer = emptyLayer(4, 4);
    let history = record(NO_HISTORY, paint(layer, [1], 5));
    history = undo(layer, history);
    history = record(history, paint(layer, [2], 6));
    assertEquals(history.redo.length, 0);
  });

  it("joins a stroke into one step that undoes as a whole", () => {
    const layer = emptyLayer(10, 10);
    const start = layer.colors.slice();
    const stroke = [paint(layer, [1, 2], 7), paint(layer, [2, 3], 8), paint(layer, [3], 9)];
    const painted = layer.colors.slice();
    const patch = mergePatches(stroke.filter((step) => step !== null));
    let history = record(NO_HISTORY, patch);
    history = undo(layer, history);
    assertEquals(layer.colors, start);
    redo(layer, history);
    assertEquals(layer.colors, painted);
  });

  it("keeps 500 large steps on a grid of 512 x 512 in less than 50 MB", () => {
    const next = seeded(9);
    const side = 512;
    const layer = emptyLayer(side, side);
    let history = NO_HISTORY;
    for (let step = 0; step < 500; step++) {
      const cells: number[] = [];
      const x = Math.floor(next() * side);
      const y = Math.floor(next() * side);
      for (let row = y; row < Math.min(side, y + 60); row++) {
        for (let column = x; column < Math.min(side, x + 60); column++) {
          if (next() < 0.6) cells.push(row * side + column);
        }
      }
      history = record(history, paint(layer, cells, packColor(step % 256, step >> 8, 1)));
    }
    assertEquals(history.undo.length, 500);
    const bytes = history.undo.reduce((sum, patch) => sum + patch.byteLength, 0);
    assert(bytes < 50e6, `${bytes} bytes`);
  });

  it("keeps steps over scattered cells of all of it so small that 500 fit, and undoes them all", () => {
    const steps = 40;
    const next = seeded(3);
    const side = 512;
    const layer = emptyLayer(side, side);
    const dithered = Uint32Array.from({ length: side * side }, (_, cell) => cell)
      .filter(() => next() < 0.5);
    const start = layer.colors.slice();
    let history = NO_HISTORY;
    let halfway = start;
    for (let step = 0; step < steps; step++) {
      const cells = step % 2 === 0 ? dithered : dithered.filter((_, i) => i % 3 === step % 3);
      history = record(history, paint(layer, cells, packColor(step % 256, step >> 8, 1)));
      if (step === steps / 2 - 1) halfway = layer.colors.slice();
    }
    assertEquals(history.undo.length, steps);
    const bytes = history.undo.reduce((sum, step) => sum + step.byteLength, 0);
    assert(bytes / steps * 500 < 50e6, `${bytes} bytes for ${steps} steps`);
    for (let step = steps - 1; step >= 0; step--) {
      if (step === steps / 2 - 1) assertEquals(layer.colors, halfway);
      history = undo(layer, history);
    }
    assertEquals(layer.colors, start);
  });
});
