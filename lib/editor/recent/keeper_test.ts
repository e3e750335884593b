import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { createKeeper, type Snapshot } from "./keeper.ts";
import type { RecentStore } from "./recent_store.ts";
import type { RecentWork } from "./record.ts";

/** A store in memory that may refuse to save. */
function storeInMemory(refuse: () => Error | null = () => null) {
  const saved: RecentWork[] = [];
  const store: RecentStore = {
    list: () => Promise.resolve(saved.slice(-1)),
    load: (id) => Promise.resolve(saved.findLast((work) => work.id === id) ?? null),
    save: (work) => {
      const error = refuse();
      if (error !== null) return Promise.reject(error);
      saved.push(work);
      return Promise.resolve();
    },
    remove: () => Promise.resolve(),
    clear: () => Promise.resolve(),
    close: () => {},
  };
  return { saved, keeper: createKeeper(() => Promise.resolve(store)) };
}

function snapshot(name: string, thumbnail: Snapshot["thumbnail"] = null): Snapshot {
  const settings = DEFAULT_SETTINGS;
  return { id: "a", name, sample: null, settings, picture: new Blob(), layers: [], thumbnail };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

describe("createKeeper", () => {
  it("keeps the newest state when things are quiet, then again with its small picture", async () => {
    const { saved, keeper } = storeInMemory();
    const image = new Blob(["png"]);
    for (const name of ["0", "1", "2", "3", "4", "5"]) {
      keeper.touch(() => snapshot(name, () => Promise.resolve(image)));
    }
    await pause(350);
    assertEquals(saved.map(({ name }) => name), ["5", "5"]);
    assertEquals(saved.map(({ thumbnail }) => thumbnail), [null, image]);
  });

  it("keeps work that never pauses, too", async () => {
    const { saved, keeper } = storeInMemory();
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
    const { saved, keeper } = storeInMemory(() =>
      isFull ? new DOMException("No room", "QuotaExceededError") : null
    );
    keeper.touch(() => snapshot("first"));
    await keeper.flush();
    assertEquals(keeper.problem.value, "full");
    isFull = false;
    keeper.touch(() => snapshot("second"));
    await keeper.flush();
    assertEquals(saved.map(({ name }) => name), ["second"]);
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
