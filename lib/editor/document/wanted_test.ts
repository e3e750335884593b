import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { createHistory } from "../history/history.ts";
import { createWanted } from "./wanted.ts";

describe("createWanted", () => {
  const rule = { from: "picture", detail: 30 } as const;
  const wide: Settings = { ...DEFAULT_SETTINGS, columns: 80, rows: 20 };
  const bright: Settings = { ...wide, brightness: 20 };

  function start(hasPicture = true) {
    const history = createHistory();
    const asked: [Settings, number, boolean][] = [];
    let taken = 0;
    const wanted = createWanted({ settings: DEFAULT_SETTINGS, rule, style: "pixels" }, history, {
      hasPicture: () => hasPicture,
      onTake: () => taken++,
      request: (...request) => void asked.push(request),
    });
    return { wanted, history, asked, taken: () => taken };
  }

  it("asks for a piece of what is wanted, under a new number each time", () => {
    const { wanted, asked, taken } = start();
    wanted.open({ settings: wide, rule: { from: "size" }, style: "bricks" }, 12);
    assertEquals(wanted.cause.value, { kind: "open", start: 12, generation: 1 });
    assertEquals(wanted.state(), { settings: wide, rule: { from: "size" } });
    assertEquals(wanted.style.value, "bricks");
    assertEquals(taken(), 0, "whatever is said of a picture that opens stays");
    wanted.change({ settings: bright, rule });
    wanted.ask(wide);
    assertEquals(asked, [[wide, 1, true], [bright, 2, false], [wide, 3, false]]);
    assertEquals(taken(), 1);
    assertEquals(wanted.generation.value, 3);
  });

  it("keeps what is wanted for later where there is no picture, and where it is about to go", () => {
    const { wanted, asked } = start(false);
    wanted.change({ settings: wide, rule: { from: "size" } });
    wanted.assume(bright);
    wanted.noteChange();
    assertEquals(wanted.state(), { settings: bright, rule: { from: "size" } });
    assertEquals([asked, wanted.cause.value], [[], null]);
  });

  it("takes back a change with its rule and its style, and none that was taken without a step", () => {
    const { wanted, history } = start();
    wanted.take({ settings: wide, rule: { from: "size" } });
    assertEquals(history.canUndo.value, false);
    wanted.change({ settings: bright, rule, style: "circles" });
    assertEquals(wanted.style.value, "circles");
    history.undo();
    assertEquals(wanted.state(), { settings: wide, rule: { from: "size" } });
    assertEquals(wanted.style.value, "pixels");
    history.redo();
    assertEquals(wanted.state(), { settings: bright, rule });
    assertEquals(wanted.style.value, "circles");
  });

  it("measures what changes beside the settings under the number of the piece that is there", () => {
    const { wanted, asked } = start();
    wanted.open({ settings: wide, rule }, 12);
    wanted.noteChange();
    assertEquals(wanted.cause.value!.kind, "change");
    assertEquals(wanted.generation.value, 1);
    assertEquals(asked.length, 1);
  });
});
