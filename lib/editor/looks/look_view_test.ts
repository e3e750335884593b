import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { effect, type ReadonlySignal } from "@preact/signals";
import { type Look, lookSettingsOf, parseLook, withLook } from "@/lib/document/look.ts";
import { findLook, FIRST_LOOK, LOOKS } from "@/lib/document/looks.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { createEngine, type Engine } from "@/lib/worker/client.ts";
import { CARDS } from "../cards/card_list.ts";
import { EditorModel } from "../model.ts";

const SCRIPT = new URL("../../../tests/support/engine_worker.ts", import.meta.url);

async function photo(name: string): Promise<File> {
  const path = new URL(`../../../tests/fixtures/photos/${name}.jpg`, import.meta.url);
  return new File([await Deno.readFile(path)], `${name}.jpg`);
}

/** Resolves with what a signal holds as soon as it is what is wanted. */
function until<T>(source: ReadonlySignal<T>, isWanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const { value } = source;
      if (!isWanted(value)) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

describe("looks of a picture", () => {
  let model: EditorModel;
  afterEach(() => model[Symbol.dispose]());

  /** A model whose cards are drawn at once, and how many thumbnails its engine was asked for each time. */
  function start() {
    const engine = createEngine(() => new Worker(SCRIPT, { type: "module" }));
    const asked: number[] = [];
    const counting: Engine = {
      ...engine,
      // The engine of the tests draws none, and a card waits for it.
      open: async (file, options) => {
        const opened = await engine.open(file, options);
        options?.onPreview?.(await createImageBitmap(new ImageData(1, 1)));
        return opened;
      },
      thumbnails: (each, options) => {
        asked.push(each.length);
        return engine.thumbnails(each, options);
      },
    };
    model = new EditorModel({
      engine: counting,
      look: FIRST_LOOK,
      onFrame: (callback) => callback(),
      onIdle: (callback) => callback(),
    });
    for (const { id } of CARDS) {
      const card = model.cards.get(id)!;
      effect(() => void (card.shown.value = card.wanted.value));
    }
    return { model, asked };
  }

  const isApplied = (look: Look) => model.looks.applied.value.includes(look);

  const allShown = () =>
    Promise.all(LOOKS.map((look) => until(model.looks.thumbnail(look), (grid) => grid !== null)));

  it("are shown small, each in its colors, once somebody looks", async () => {
    const { asked } = start();
    await model.open(await photo("kitten"));
    await model.exactGrid();
    assertEquals(asked, []);
    model.looks.watch();
    const grids = await allShown();
    assertEquals(asked, [LOOKS.length]);
    for (const grid of grids) assertEquals([grid!.columns, grid!.rows], [40, 30]);
    const few = model.looks.thumbnail(findLook("game-boy")!).value!;
    assertEquals(few.palette.length / 4, 4);
  });

  it("are made anew for another shape or picture, and for nothing else", async () => {
    const { asked } = start();
    model.looks.watch();
    await model.open(await photo("kitten"));
    await allShown();
    model.change({ contrast: 30 });
    model.applyLook(findLook("game-boy")!);
    await model.exactGrid();
    assertEquals(asked, [LOOKS.length]);

    const first = model.looks.thumbnail(LOOKS[0]!).peek();
    model.setAspect(1);
    const turned = await until(model.looks.thumbnail(LOOKS[0]!), (grid) => grid !== first);
    assertEquals([turned!.columns, turned!.rows], [30, 30]);
    await model.open(await photo("dog"));
    await until(model.looks.thumbnail(LOOKS[0]!), (grid) => grid !== turned);
    assertEquals(asked, [LOOKS.length, LOOKS.length, LOOKS.length]);
  });

  it("stay where a piece of another size has small ones of the same", async () => {
    const { asked } = start();
    model.looks.watch();
    await model.open(await photo("kitten"));
    model.change({ columns: 100, rows: 75 });
    await until(model.looks.thumbnail(LOOKS[0]!), (grid) => grid?.columns === 46);
    const before = asked.length;
    model.change({ columns: 101, rows: 76 });
    await model.exactGrid();
    await until(model.state, (state) => state === "ready");
    assertEquals(asked.length, before);
  });

  it("begin with the first, and each is taken and given back as one", async () => {
    start();
    assert(isApplied(FIRST_LOOK));
    await model.open(await photo("tulips"));
    const first = model.settings.value;
    const bricks = findLook("bricks")!;
    const boy = findLook("game-boy")!;
    model.applyLook(boy);
    model.applyLook(bricks);
    assertEquals(model.settings.value, withLook(first, bricks));
    assertEquals(model.style.value, "bricks");
    assert(isApplied(bricks) && !isApplied(FIRST_LOOK));
    model.undo();
    assert(isApplied(boy));
    assertEquals(model.style.value, boy.style);
    model.undo();
    assertEquals(model.settings.value, first);
    model.redo();
    model.redo();
    assertEquals([model.settings.value, model.style.value], [withLook(first, bricks), "bricks"]);
    assertEquals((await model.exactGrid()).columns, first.columns);
  });

  it("has what a visitor keeps beside them, and only its own thumbnail is new", async () => {
    const { asked } = start();
    model.looks.watch();
    await model.open(await photo("coffee"));
    await allShown();
    const settings = lookSettingsOf({ ...DEFAULT_SETTINGS, palette: { kind: "best", colors: 5 } });
    const own = { ...parseLook({ id: "own-1", name: "Mine" }), settings };
    model.looks.own.value = [own];
    const grid = await until(model.looks.thumbnail(own), (grid) => grid !== null);
    assertEquals(grid!.palette.length / 4, 5);
    assertEquals(asked, [LOOKS.length, 1]);
    assertNotEquals(model.looks.all.value.at(-1), LOOKS.at(-1));
  });
});
