import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { createTouchUps } from "../touch_up/touch_ups.ts";
import { createHistory, HISTORY_BYTES } from "./history.ts";
import { createSettingsRecorder } from "./settings_command.ts";

/** Settings and touch-ups on one history, as the model puts them together: touch-ups follow the size. */
function start(size = { columns: 4, rows: 4 }, mostBytes = HISTORY_BYTES) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...size };
  const history = createHistory(mostBytes);
  const touchUps = createTouchUps(history);
  touchUps.resize(settings);
  const take = (wanted: Settings) => {
    settings = wanted;
    touchUps.resize(settings);
  };
  const record = createSettingsRecorder(history, (wanted) => take(wanted.settings));
  return {
    history,
    touchUps,
    settings: () => settings,
    change: (part: Partial<Settings>, at: number) => {
      const after = { ...settings, ...part };
      const rule = { from: "size" } as const;
      record({ settings, rule }, { settings: after, rule }, at);
      take(after);
    },
    paint: (cells: Iterable<number>, color: number) => {
      touchUps.paint(cells, color);
      touchUps.commit();
    },
    colors: () => [...touchUps.layer()!.colors],
  };
}

const RED = 0xff0000ff;

describe("createSettingsRecorder", () => {
  it("undoes settings and touch-ups in the order in which they were made", () => {
    const { history, settings, change, paint, colors } = start();
    const first = settings();
    change({ contrast: 10 }, 0);
    paint([5], RED);
    change({ brightness: 20 }, 5000);
    history.undo();
    assertEquals([settings().brightness, settings().contrast, colors()[5]], [0, 10, RED]);
    history.undo();
    assertEquals([settings().contrast, colors()[5]], [10, 0]);
    history.undo();
    assertEquals(settings(), first);
    assertEquals(history.canUndo.value, false);
    for (let i = 0; i < 3; i++) history.redo();
    assertEquals([settings().brightness, settings().contrast, colors()[5]], [20, 10, RED]);
    assertEquals(history.canRedo.value, false);
  });

  it("takes the changes of one drag as one command, but not those of two settings", () => {
    const { history, settings, change } = start();
    const first = settings();
    for (let i = 1; i <= 30; i++) change({ saturation: i }, i * 50);
    change({ contrast: 5 }, 1501);
    history.undo();
    assertEquals(settings().saturation, 30);
    history.undo();
    assertEquals(settings(), first);
  });

  it("follows what the touch-up workspace undoes by itself", () => {
    const { history, touchUps, change, paint, colors, settings } = start();
    paint([1], RED);
    change({ contrast: 3 }, 0);
    paint([2], RED);
    touchUps.undo();
    touchUps.undo();
    assertEquals(colors()[1], 0);
    assertEquals(history.canUndo.value, true);
    history.undo();
    assertEquals(settings().contrast, 0);
    assertEquals(history.canUndo.value, false);
    touchUps.redo();
    assertEquals(colors()[1], RED);
    assertEquals(history.canUndo.value, true);
  });

  it("notes nothing where nothing changed, not even where a drag ends where it began", () => {
    const { history, change, paint } = start();
    change({ contrast: 0 }, 0);
    paint([3], 0);
    assertEquals(history.canUndo.value, false);
    for (const contrast of [1, 2, 1, 0]) change({ contrast }, contrast);
    assertEquals(history.canUndo.value, false);
  });
});

/** What the visitor sees: the settings, and the touch-ups at their size. */
type Seen = string;

/** Plays a random story beside a model that keeps whole states, and checks every undo and redo against it. */
function play(random: Random, steps: number, sides: readonly number[], mostBytes: number): void {
  const sizeOf = () => ({
    columns: sides[pick(random, 0, sides.length - 1)]!,
    rows: sides[pick(random, 0, sides.length - 1)]!,
  });
  const { history, touchUps, settings, change, paint } = start(sizeOf(), mostBytes);
  const see = (): Seen => JSON.stringify(settings()) + digest(touchUps.layer()!.colors);
  const past: Seen[] = [];
  let now = see();
  let future: Seen[] = [];
  const note = () => {
    const next = see();
    if (next === now) return;
    past.push(now);
    now = next;
    future = [];
  };
  const step = (go: () => unknown, from: Seen[], to: Seen[]) => {
    const couldUndo = go() !== null;
    const next = see();
    assertEquals(next !== now, couldUndo, "An undo or a redo that is not seen.");
    if (!couldUndo) return;
    to.push(now);
    now = next;
    assertEquals(now, from.pop());
  };
  for (let at = 0; at < steps; at++) {
    const { columns, rows } = settings();
    const cells = columns * rows;
    switch (pick(random, 0, 9)) {
      case 0:
        change({ contrast: pick(random, -100, 100) }, at * 1000);
        break;
      case 1:
        change(sizeOf(), at * 1000);
        break;
      case 2:
        touchUps.restoreAll();
        break;
      case 3:
      case 4:
        step(() => history.undo(), past, future);
        continue;
      case 5:
        step(() => history.redo(), future, past);
        continue;
      case 6: {
        const first = pick(random, 0, cells - 1);
        const length = pick(random, 1, cells - first);
        paint(Array.from({ length }, (_, i) => first + i), pick(random, 1, 4));
        break;
      }
      case 7:
        touchUps.paint([pick(random, 0, cells - 1)], 9);
        touchUps.revert();
        break;
      default:
        for (let i = 0; i < 3; i++) {
          touchUps.paint(
            Array.from({ length: pick(random, 1, 30) }, () => pick(random, 0, cells - 1)),
            pick(random, 0, 4),
          );
        }
        touchUps.commit();
    }
    note();
  }
  // Weight may have dropped the oldest; what is left is seen, one after the other.
  while (history.canUndo.value) step(() => history.undo(), past, future);
  if (mostBytes === HISTORY_BYTES) assertEquals(past, []);
  while (history.canRedo.value) step(() => history.redo(), future, past);
  assertEquals(future, []);
}

function digest(colors: Uint32Array): string {
  let hash = 0;
  for (const color of colors) hash = (Math.imul(hash, 31) + color) | 0;
  return `${colors.length} ${hash}`;
}

describe("one history", () => {
  it("undoes one thing that is seen with every press, through any story at small sizes", () => {
    for (let seed = 0; seed < 150; seed++) {
      play(startRandom(seed), 120, [1, 2, 5, 9], HISTORY_BYTES);
    }
  });

  it("does at large sizes", () => {
    for (let seed = 0; seed < 2; seed++) play(startRandom(seed), 60, [300, 512], HISTORY_BYTES);
  });

  it("does where the oldest are dropped", () => {
    for (let seed = 0; seed < 100; seed++) play(startRandom(seed), 120, [2, 5, 9], 20_000);
  });

  it("takes 70 large gestures at 512 x 512 back, each by one press", () => {
    const { history, touchUps, paint, colors } = start({ columns: 512, rows: 512 });
    const random = startRandom(27);
    const all = Uint32Array.from({ length: 512 * 512 }, (_, cell) => cell);
    for (let gesture = 0; gesture < 70; gesture++) {
      paint(all.filter(() => random() < 0.3), 0xff000000 + gesture + 1);
    }
    for (let gesture = 0; gesture < 70; gesture++) {
      const { value } = touchUps.version;
      history.undo();
      assertEquals(touchUps.version.value, value + 1);
    }
    assertEquals(colors().every((color) => color === 0), true);
    assertEquals(history.canUndo.value, false);
  });
});
