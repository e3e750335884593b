import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { signal } from "@preact/signals";
import { createCraftChoices, firstChoice } from "./craft_choices.ts";
import { storeInMemory } from "./craft_store.ts";
import { followPiece } from "./follow_piece.ts";
import { keptWorkOf } from "./keep_work.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("followPiece", () => {
  it("takes what a piece was planned with, but for what is owned, once the device's choices are there", async () => {
    const store = storeInMemory();
    const open = () => Promise.resolve(store);
    const { settings, ...first } = firstChoice("bricks");
    const keeper = await keptWorkOf("bricks", open, "planned");
    keeper.keep({ choice: { ...first, settings: { ...settings, board: 48 } } });
    const crafts = createCraftChoices();
    const own = [{ color: "#102030", part: null, count: 12 }];
    const board = () => crafts.of("bricks").peek().settings.board;
    const loaded = Promise.withResolvers<void>();
    const piece = signal<string | null>("planned");
    const stop = followPiece({ crafts }, loaded.promise, open, piece);
    await settle();
    crafts.set("bricks", { board: 32, own });
    loaded.resolve();
    await settle();
    assertEquals([board(), crafts.of("bricks").peek().settings.own], [48, own]);
    assertEquals(crafts.of("beads").peek(), firstChoice("beads"));

    crafts.set("bricks", { board: 20 });
    piece.value = "never planned";
    await settle();
    assertEquals(board(), 20);
    piece.value = "planned";
    await settle();
    assertEquals(board(), 48);
    stop();
    crafts.set("bricks", { board: 20 });
    piece.value = null;
    piece.value = "planned";
    await settle();
    assertEquals(board(), 20);
  });
});
