import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { signal } from "@preact/signals";
import sharp from "sharp";
import { createEngine } from "@/lib/worker/client.ts";
import { storeInMemory } from "@/tests/support/store_in_memory.ts";
import { EditorModel } from "../model.ts";
import { KeptWork, pieceOfTab } from "./keep_work.ts";
import { createKeeper } from "./keeper.ts";
import type { RecentStore } from "./recent_store.ts";

const SCRIPT = new URL("../../../tests/support/engine_worker.ts", import.meta.url);

async function picture(name: string, background: string): Promise<File> {
  const create = { width: 40, height: 30, channels: 3, background } as const;
  return new File([await sharp({ create }).png().toBuffer()], name);
}

describe("KeptWork", () => {
  const ends: (() => void)[] = [];
  afterEach(() => ends.splice(0).forEach((end) => end()));

  /** A tab of its own on a store. */
  function openTab(store: RecentStore) {
    const model = new EditorModel({
      engine: createEngine(() => new Worker(SCRIPT, { type: "module" })),
      onFrame: (callback) => callback(),
      onIdle: (callback) => callback(),
    });
    const keeper = createKeeper(() => Promise.resolve(store));
    const work = new KeptWork(model, keeper);
    ends.push(() => {
      work[Symbol.dispose]();
      model[Symbol.dispose]();
    });
    return { model, keeper, work };
  }

  function paint({ touchUps }: EditorModel, cells: readonly number[], color: number): void {
    touchUps.paint(cells, color);
    touchUps.commit();
  }

  it("keeps a piece with its touch-ups, style and small picture, and brings it back", async () => {
    const { store, saved } = storeInMemory();
    const { model, keeper, work } = openTab(store);
    await model.open(await picture("teal.png", "teal"));
    await model.exactGrid();
    paint(model, [5, 6], 0xff0000ff);
    model.change({ contrast: 7 });
    model.showStyle("circles");
    await model.exactGrid();
    await keeper.flush();
    const id = work.current.value!;
    assertEquals(pieceOfTab(), id);
    assert(saved.at(-1)!.thumbnail !== null);

    const again = openTab(store);
    assert(await again.work.reopen(id));
    assertEquals(again.model.style.value, "circles");
    assertEquals([again.work.current.value, again.model.settings.value.contrast], [id, 7]);
    assertEquals([...again.model.touchUps.layer()!.colors.subarray(4, 8)], [
      0,
      0xff0000ff,
      0xff0000ff,
      0,
    ]);
    assertEquals(await again.work.reopen("nothing"), false);
  });

  it("keeps a new piece as soon as all cards show it, and later states when changes pause", async () => {
    const { store, saved } = storeInMemory();
    const { model, keeper } = openTab(store);
    let flushed = 0;
    const counting = { ...keeper, flush: () => (flushed++, keeper.flush()) };
    // Here nothing draws the cards.
    const isSettled = signal(false);
    const work = new KeptWork({ ...model, isSettled }, counting);
    ends.push(() => work[Symbol.dispose]());
    await model.open(await picture("teal.png", "teal"));
    assertEquals(flushed, 0);
    isSettled.value = true;
    assertEquals(flushed, 1);
    await keeper.flush();
    assert(saved.length > 0);
    // Nor do they hurry where there is nothing that is kept.
    for (const id of keeper.pieces.value.map(({ id }) => id)) await keeper.remove(id);
    isSettled.value = false;
    model.change({ contrast: 7 });
    isSettled.value = true;
    assertEquals(flushed, 1);
  });

  it("keeps the last state of a piece that another picture takes the place of", async () => {
    const { store, saved } = storeInMemory();
    const { model, keeper, work } = openTab(store);
    await model.open(await picture("teal.png", "teal"));
    await model.exactGrid();
    await keeper.flush();
    const id = work.current.value;
    model.show("touch-up");
    model.touchUps.paint([1, 2, 3], 0xff00ff00);
    await model.open(await picture("gold.png", "gold"));
    await model.exactGrid();
    await keeper.flush();
    assertNotEquals(work.current.value, id);
    const [first, second] = [saved.findLast((one) => one.id === id)!, saved.at(-1)!];
    assertEquals([first.name, second.name], ["teal.png", "gold.png"]);
    assertEquals(first.layers[0]!.colors.filter((color) => color !== 0).length, 3);
    assertEquals(second.layers, []);
    const { data, info } = await sharp(await first.thumbnail!.bytes()).raw()
      .toBuffer({ resolveWithObject: true });
    assertEquals([...data.subarray(info.channels, info.channels + 3)], [0, 255, 0]);
  });

  it("gives each of two tabs on one piece its own as soon as both go on with it", async () => {
    const { store, saved } = storeInMemory();
    const one = openTab(store);
    await one.model.open(await picture("teal.png", "teal"));
    await one.keeper.flush();
    const id = one.work.current.value!;
    const other = openTab(store);
    assert(await other.work.reopen(id));
    for (const [tab, contrast] of [[other, 1], [one, 2], [other, 3], [one, 4]] as const) {
      tab.model.change({ contrast });
      await tab.model.exactGrid();
      await tab.keeper.flush();
    }
    const [ownOfOne, ownOfOther] = [one.work.current.value!, other.work.current.value!];
    assertNotEquals(ownOfOne, ownOfOther);
    const last = (wanted: string) => saved.findLast((kept) => kept.id === wanted)!;
    assertEquals([last(ownOfOther).settings.contrast, last(ownOfOne).settings.contrast], [3, 4]);
    assertEquals(new Set(saved.map((kept) => kept.id)).size, 2);
  });

  it("says so where what is kept names what is not known any more", async () => {
    const { store, saved } = storeInMemory();
    const { model, keeper, work } = openTab(store);
    await model.open(await picture("teal.png", "teal"));
    await keeper.flush();
    saved.push({ ...saved.at(-1)!, leftOut: ["magic", "psychic"] });
    const again = openTab(store);
    assert(await again.work.reopen(work.current.value!));
    assertEquals(again.model.notice.value, {
      key: "workAdapted",
      values: { names: "magic, psychic" },
    });
  });
});
