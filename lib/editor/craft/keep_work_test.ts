import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { createCraftChoices, firstChoice } from "./craft_choices.ts";
import { storeInMemory } from "./craft_store.ts";
import { keepChoices, readChoice } from "./keep_choices.ts";
import { forgetWork, keptWorkOf } from "./keep_work.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("keptWorkOf", () => {
  it("brings back what was kept of a piece in a craft, and of no other", async () => {
    const store = storeInMemory();
    const open = () => Promise.resolve(store);
    const keeper = await keptWorkOf("beads", open, "one");
    keeper.keep({ symbols: { "#102030": 4 } });
    keeper.keep({ done: Uint32Array.of(1, 0, 3) });
    await settle();
    assertEquals((await keptWorkOf("beads", open, "one")).current(), {
      choice: null,
      symbols: { "#102030": 4 },
      done: Uint32Array.of(1, 0, 3),
    });
    assertEquals((await keptWorkOf("bricks", open, "one")).current().symbols, {});
    await forgetWork("one", open);
    assertEquals((await keptWorkOf("beads", open, "one")).current().done.length, 0);
  });

  it("brings back how a piece was planned", async () => {
    const store = storeInMemory();
    const open = () => Promise.resolve(store);
    const keeper = await keptWorkOf("bricks", open, "one");
    const { settings, ...first } = firstChoice("bricks");
    const choice = { ...first, colors: 7, settings: { ...settings, board: 48, smoothing: 0.002 } };
    keeper.keep({ choice });
    await settle();
    assertEquals((await keptWorkOf("bricks", open, "one")).current().choice, choice);
    assertEquals((await keptWorkOf("bricks", open, "two")).current().choice, null);
  });

  it("passes over what is damaged, and keeps no more than it has to", async () => {
    const store = storeInMemory();
    const open = () => Promise.resolve(store);
    await store.set("work bad beads", { symbols: "none", done: [1] });
    assertEquals((await keptWorkOf("beads", open, "bad")).current().symbols, {});
    for (let i = 0; i < 30; i++) {
      const keeper = await keptWorkOf("beads", open, `piece${i}`);
      keeper.keep({ done: Uint32Array.of(i) });
      await settle();
    }
    const names = await store.names("work ");
    assertEquals(names.length, 24);
    assert(!names.includes("work bad beads"), "what has no time is the oldest");
    await forgetWork(null, open);
    assertEquals(await store.names("work "), []);
  });
});

describe("keepChoices", () => {
  it("brings choices and what is owned back", async () => {
    const store = storeInMemory();
    const open = () => Promise.resolve(store);
    const crafts = createCraftChoices();
    const { loaded, stop } = keepChoices({ crafts }, open);
    await loaded;
    const own = [{ color: "#102030", part: null, count: 12 }];
    crafts.set("beads", { own, use: "first", spare: 5 });
    crafts.change("beads", { colors: 9 });
    await settle();
    stop();
    const others = createCraftChoices();
    await keepChoices({ crafts: others }, open).loaded;
    const { settings, colors } = others.of("beads").peek();
    assertEquals([settings.own, settings.use, settings.spare, colors], [own, "first", 5, 9]);
    assertEquals(others.of("bricks").peek(), firstChoice("bricks"));
  });

  it("leaves what was chosen before they came, such as by a plan's file, but for what is owned", async () => {
    const store = storeInMemory();
    const open = () => Promise.resolve(store);
    const own = [{ color: "#102030", part: null, count: 12 }];
    await store.set("choice beads", {
      ...firstChoice("beads"),
      colors: 9,
      settings: { ...firstChoice("beads").settings, own, spare: 5 },
    });
    const crafts = createCraftChoices();
    crafts.set("beads", { spare: 20 });
    await keepChoices({ crafts }, open).loaded;
    const { settings, colors } = crafts.of("beads").peek();
    assertEquals([settings.own, settings.spare, colors], [own, 20, null]);
  });

  it("leaves out what it does not know", () => {
    assertEquals(readChoice("beads", "text"), null);
    assertEquals(readChoice("beads", { settings: { board: -3 }, options: {} }), null);
    const read = readChoice("bricks", {
      palette: "none-such",
      colors: 1000,
      settings: { craft: "beads", board: 32 },
      options: { paper: "letter" },
    });
    assertEquals([read?.palette, read?.colors, read?.settings.craft, read?.settings.board], [
      null,
      null,
      "bricks",
      32,
    ]);
  });
});
