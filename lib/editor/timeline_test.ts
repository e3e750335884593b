import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { createTouchUps } from "./touch_up/touch_ups.ts";
import { createTimeline } from "./timeline.ts";

/** A timeline on settings that can be looked at. */
function start() {
  let settings: Settings = DEFAULT_SETTINGS;
  const timeline = createTimeline(createTouchUps(), (wanted) => settings = wanted.settings);
  timeline.touchUps.resize({ columns: 4, rows: 4 });
  return {
    timeline,
    settings: () => settings,
    change: (part: Partial<Settings>, at: number) => {
      const after = { ...settings, ...part };
      const shape = { from: "size" } as const;
      timeline.note({ settings, shape }, { settings: after, shape }, at);
      settings = after;
    },
    paint: (cell: number, color: number) => {
      const patch = timeline.touchUps.paint([cell], color);
      timeline.touchUps.commit(patch === null ? [] : [patch]);
    },
    colors: () => [...timeline.touchUps.layer()!.colors],
  };
}

const RED = 0xff0000ff;

describe("createTimeline", () => {
  it("undoes settings and touch-ups in the order in which they were made", () => {
    const { timeline, settings, change, paint, colors } = start();
    change({ contrast: 10 }, 0);
    paint(5, RED);
    change({ brightness: 20 }, 5000);
    timeline.undo();
    assertEquals([settings().brightness, settings().contrast, colors()[5]], [0, 10, RED]);
    timeline.undo();
    assertEquals([settings().contrast, colors()[5]], [10, 0]);
    timeline.undo();
    assertEquals(settings(), DEFAULT_SETTINGS);
    assertEquals(timeline.canUndo.value, false);
    for (let i = 0; i < 3; i++) timeline.redo();
    assertEquals([settings().brightness, settings().contrast, colors()[5]], [20, 10, RED]);
    assertEquals(timeline.canRedo.value, false);
  });

  it("takes the changes of one drag as one step, but not those of two settings", () => {
    const { timeline, settings, change } = start();
    for (let i = 1; i <= 30; i++) change({ saturation: i }, i * 50);
    change({ contrast: 5 }, 1501);
    timeline.undo();
    assertEquals(settings().saturation, 30);
    timeline.undo();
    assertEquals(settings(), DEFAULT_SETTINGS);
  });

  it("follows what the touch-up workspace undoes by itself", () => {
    const { timeline, change, paint, colors, settings } = start();
    paint(1, RED);
    change({ contrast: 3 }, 0);
    paint(2, RED);
    timeline.touchUps.undo();
    timeline.touchUps.undo();
    assertEquals(colors()[1], 0);
    assertEquals(timeline.canUndo.value, true);
    timeline.undo();
    assertEquals(settings().contrast, 0);
    assertEquals(timeline.canUndo.value, false);
    timeline.touchUps.redo();
    assertEquals(colors()[1], RED);
    assertEquals(timeline.canUndo.value, true);
  });

  it("notes nothing where nothing changed, and forgets on request", () => {
    const { timeline, change, paint } = start();
    change({ contrast: 0 }, 0);
    paint(3, 0);
    assertEquals(timeline.canUndo.value, false);
    change({ contrast: 1 }, 0);
    timeline.clear();
    assertEquals(timeline.canUndo.value, false);
  });
});
