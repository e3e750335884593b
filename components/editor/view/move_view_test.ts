import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { signal } from "@preact/signals";
import { fitView } from "@/lib/editor/touch_up/view.ts";
import { fit, pressViewKey, zoomStep } from "./move_view.ts";

const SIZE = { columns: 40, rows: 30 };
const VIEWPORT = { x: 800, y: 600 };

function start() {
  return { view: signal(fitView(SIZE, VIEWPORT)), viewport: signal(VIEWPORT), size: SIZE };
}

const key = (key: string, ctrlKey = false) => new KeyboardEvent(key, ctrlKey);

/** What a key press tells, which Deno has no class for. */
class KeyboardEvent {
  readonly metaKey = false;
  readonly altKey = false;
  constructor(readonly key: string, readonly ctrlKey: boolean) {}
}

describe("the view of the whole piece", () => {
  const press = (moved: ReturnType<typeof start>, name: string, ctrl = false) =>
    pressViewKey(moved, key(name, ctrl) as unknown as globalThis.KeyboardEvent);

  it("zooms around its middle, and back", () => {
    const moved = start();
    const before = moved.view.value;
    assert(press(moved, "+"));
    assertAlmostEquals(moved.view.value.scale, before.scale * 1.5, 1e-9);
    const middleOf = ({ x, scale }: typeof before) => (400 - x) / scale;
    assertAlmostEquals(middleOf(moved.view.value), middleOf(before), 1e-9);
    zoomStep(moved, -1);
    assertAlmostEquals(moved.view.value.scale, before.scale, 1e-9);
    zoomStep(moved, 1);
    fit(moved);
    assertEquals(moved.view.value, before);
  });

  it("moves by arrow keys, never out of sight", () => {
    const moved = start();
    for (let i = 0; i < 5; i++) press(moved, "+");
    const before = moved.view.value;
    press(moved, "ArrowRight");
    assertEquals(moved.view.value, { ...before, x: before.x - 64 });
    for (let i = 0; i < 500; i++) press(moved, "ArrowRight");
    const { x, scale } = moved.view.value;
    assert(x + SIZE.columns * scale > 0);
  });

  it("leaves other keys alone", () => {
    const moved = start();
    const before = moved.view.value;
    assertEquals([press(moved, "Escape"), press(moved, "+", true)], [false, false]);
    assertEquals(moved.view.value, before);
  });
});
