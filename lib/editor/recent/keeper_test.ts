import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { createKeeper, type Snapshot } from "./keeper.ts";
import { storeInMemory } from "@/tests/support/store_in_memory.ts";

function startKeeper(refuse?: () => Error | null) {
  const { saved, store } = storeInMemory(refuse);
  return { saved, store, keeper: createKeeper(() => Promise.resolve(store)) };
}

function snapshot(name: string, thumbnail: Snapshot["thumbnail"] = null): Snapshot {
  const settings = DEFAULT_SETTINGS;
  const fork = () => `${name}'s own`;
  return {
    id: "a",
    fork,
    name,
    sample: null,
    settings,
    style: "pixels",
    picture: new Blob(),
    layers: [],
    thumbnail,
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe("createKeeper", () => {
  it("keeps the newest state when things are quiet, then again with its small picture", async () => {
    const { saved, keeper } = startKeeper();
    const image = new Blob(["png"]);
    for (const name of ["0", "1", "2", "3", "4", "5"]) {
      keeper.touch(() => snapshot(name, () => Promise.resolve(image)));
    }
    await pause(350);
    assertEquals(saved.map(({ name }) => name), ["5", "5"]);
    assertEquals(saved.map(({ thumbnail }) => thumbnail), [null, image]);
  });

  it("keeps a newer state while a small picture is being made, and that picture with what shows the same", async () => {
    const { saved, keeper } = startKeeper();
    const image = new Blob(["png"]);
    const gate = Promise.withResolvers<Blob>();
    keeper.touch(() => snapshot("first", () => gate.promise));
    const first = keeper.flush();
    // The page may go before it is there.
    keeper.touch(() => snapshot("restyled"));
    await keeper.flush();
    assertEquals(saved.map(({ name }) => name), ["first", "restyled"]);
    gate.resolve(image);
    await first;
    assertEquals(saved.at(-1)!.name, "restyled");
    assertEquals(saved.at(-1)!.thumbnail, image);
  });

  it("makes no small picture of a state that is gone, nor of a piece that was removed", async () => {
    const { saved, keeper } = startKeeper();
    const gate = Promise.withResolvers<Blob>();
    keeper.touch(() => snapshot("first", () => gate.promise));
    const first = keeper.flush();
    const image = new Blob(["png of the second"]);
    keeper.touch(() => snapshot("second", () => Promise.resolve(image)));
    await keeper.flush();
    gate.resolve(new Blob(["png of the first"]));
    await first;
    assertEquals(saved.map(({ name }) => name), ["first", "second", "second"]);
    assertEquals(saved.at(-1)!.thumbnail, image);

    const late = Promise.withResolvers<Blob>();
    keeper.touch(() => snapshot("third", () => late.promise));
    const third = keeper.flush();
    await keeper.remove("a");
    late.resolve(image);
    await third;
    assertEquals(saved.at(-1)!.thumbnail, image);
    assertEquals(saved.filter(({ name }) => name === "third").length, 1);
    assertEquals(await keeper.load("a"), null);
  });

  it("counts a piece as no newer for its small picture, which may come after another piece", async () => {
    const { saved, keeper } = startKeeper();
    const gate = Promise.withResolvers<Blob>();
    keeper.touch(() => snapshot("first", () => gate.promise));
    const first = keeper.leave();
    await pause(5);
    keeper.touch(() => ({ ...snapshot("second"), id: "b" }));
    await keeper.flush();
    gate.resolve(new Blob(["png"]));
    await first;
    assertEquals(saved.map(({ name }) => name), ["first", "second", "first"]);
    assertEquals(saved[2]!.savedAt, saved[0]!.savedAt);
    assert(saved[1]!.savedAt > saved[0]!.savedAt);
  });

  it("keeps work that never pauses, too", async () => {
    const { saved, keeper } = startKeeper();
    const start = performance.now();
    let last = "";
    for (let i = 0; performance.now() - start < 1500; i++) {
      const name = last = `${i}`;
      keeper.touch(() => snapshot(name));
      await pause(50);
    }
    assert(saved.length >= 2, `${saved.length} states were kept.`);
    await keeper.flush();
    await pause(300);
    assertEquals(saved.at(-1)!.name, last);
  });

  it("says once that the device is full, and goes on trying", async () => {
    let isFull = true;
    const { saved, keeper } = startKeeper(() =>
      isFull ? new DOMException("No room", "QuotaExceededError") : null
    );
    keeper.touch(() => snapshot("first"));
    await keeper.flush();
    assertEquals(keeper.problem.value, "full");
    isFull = false;
    keeper.touch(() => snapshot("second"));
    await keeper.flush();
    assertEquals(saved.map(({ name }) => name), ["second"]);
    assertEquals(keeper.problem.value, null);
  });

  it("gives a piece an id of its own where another tab has gone on with it, and stays with that", async () => {
    const { saved, store, keeper } = startKeeper();
    keeper.touch(() => snapshot("first"));
    await keeper.flush();
    const other = createKeeper(() => Promise.resolve(store));
    assertEquals((await other.load("a"))!.name, "first");
    other.touch(() => snapshot("other tab"));
    await other.flush();
    const image = new Blob(["png"]);
    keeper.touch(() => snapshot("this tab", () => Promise.resolve(image)));
    await keeper.flush();
    other.touch(() => snapshot("other tab again"));
    await other.flush();
    assertEquals(saved.map(({ id, name }) => [id, name]), [
      ["a", "first"],
      ["a", "other tab"],
      ["this tab's own", "this tab"],
      ["this tab's own", "this tab"],
      ["a", "other tab again"],
    ]);
  });

  it("works on where storage is forbidden", async () => {
    const keeper = createKeeper(() => Promise.reject(new DOMException("No", "SecurityError")));
    keeper.touch(() => snapshot("first"));
    await keeper.flush();
    assertEquals(keeper.problem.value, "forbidden");
    assertEquals(await keeper.load("a"), null);
    await keeper.clear();
  });
});
