import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type Command, createHistory } from "./history.ts";

/** A command that tells what becomes of it. */
function commandOf(name: string, told: string[], bytes = 1): Command {
  return {
    scope: name[0]!,
    bytes,
    undo: () => told.push(`-${name}`),
    redo: () => told.push(`+${name}`),
  };
}

describe("createHistory", () => {
  it("undoes the newest first, redoes in order, and forgets what was undone once something new is done", () => {
    const told: string[] = [];
    const history = createHistory();
    for (const name of ["a1", "b1", "a2"]) history.push(commandOf(name, told));
    history.undo();
    history.undo();
    history.redo();
    assertEquals(told, ["-a2", "-b1", "+b1"]);
    assertEquals([history.canUndo.value, history.canRedo.value], [true, true]);
    assertEquals(history.newest(), null);
    history.push(commandOf("b2", told));
    assertEquals([history.canRedo.value, history.redo()], [false, null]);
    assertEquals(history.newest()?.scope, "b");
  });

  it("takes back what is of one scope by itself, and the rest in its order", () => {
    const told: string[] = [];
    const history = createHistory();
    for (const name of ["a1", "b1", "a2", "b2"]) history.push(commandOf(name, told));
    assertEquals([history.has("undo", "a"), history.has("redo", "a")], [true, false]);
    history.undo("a");
    history.undo("a");
    assertEquals([history.has("undo", "a"), history.undo("a")], [false, null]);
    history.undo();
    history.redo("a");
    history.redo();
    history.redo();
    assertEquals(told, ["-a2", "-a1", "-b2", "+a1", "+b2", "+a2"]);
    assertEquals(history.canRedo.value, false);
  });

  it("drops the oldest where all weigh too much, and never the newest", () => {
    const told: string[] = [];
    const history = createHistory(10);
    for (const [name, bytes] of [["a1", 4], ["a2", 4], ["b1", 3], ["a3", 3]] as const) {
      history.push(commandOf(name, told, bytes));
    }
    while (history.undo() !== null);
    assertEquals(told, ["-a3", "-b1", "-a2"]);
    history.push(commandOf("a4", told, 99));
    assertEquals(history.undo()?.bytes, 99);
  });

  it("weighs a command by what it is now", () => {
    const history = createHistory(10);
    let bytes = 1;
    history.push({
      ...commandOf("a1", []),
      get bytes() {
        return bytes;
      },
    });
    bytes = 20;
    history.push(commandOf("a2", []));
    history.undo();
    assertEquals(history.canUndo.value, false);
  });

  it("gives the newest away for what takes its place, and forgets on request", () => {
    const history = createHistory();
    history.push(commandOf("a1", []));
    history.dropNewest();
    assertEquals(history.canUndo.value, false);
    history.push(commandOf("a1", []));
    history.clear();
    assertEquals([history.canUndo.value, history.canRedo.value], [false, false]);
  });
});
