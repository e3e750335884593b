import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { effect, signal } from "@preact/signals";
import sharp from "sharp";
import { CRAFT_GROUP } from "@/lib/craft/plan/craft_palette.ts";
import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import { pieceCount } from "@/lib/craft/plan/packed_plan.ts";
import { createEngine } from "@/lib/worker/client.ts";
import { EditorModel } from "../model.ts";
import { ERASED } from "../touch_up/edit_layer.ts";
import { followMedia } from "./card_media.ts";
import { smoothingAt } from "./dial.ts";
import { followPlan } from "./live_plan.ts";

const SCRIPT = new URL("../../../tests/support/engine_worker.ts", import.meta.url);
const PHOTO = new URL("../../../tests/fixtures/photos/coffee.jpg", import.meta.url);

/** Waits until a signal, or what is computed of some, holds something. */
function until<T>(read: () => T | null | undefined | false): Promise<T> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const value = read();
      if (!value) return;
      resolve(value);
      queueMicrotask(() => stop());
    });
  });
}

describe("a piece that is made by hand", () => {
  const stops: (() => void)[] = [];
  afterEach(() => stops.splice(0).forEach((stop) => stop()));

  /** An editor with a photograph. */
  async function start(): Promise<EditorModel> {
    const model = new EditorModel({
      engine: createEngine(() => new Worker(SCRIPT, { type: "module" })),
      onFrame: (callback) => callback(),
      onIdle: (callback) => callback(),
    });
    stops.push(() => model[Symbol.dispose]());
    const small = await sharp(PHOTO.pathname).resize(180, 120, { fit: "cover" }).png().toBuffer();
    assert(await model.open(new File([small], "coffee.png")));
    await model.exactGrid();
    return model;
  }

  it("is shown in every craft, once its cards are looked at and others are done", async () => {
    const model = await start();
    const isOnScreen = signal(false);
    const media = followMedia(withSettled(model), isOnScreen);
    stops.push(media.stop);
    const before = await model.exactGrid();
    assertEquals(media.of("bricks").value, null);
    isOnScreen.value = true;
    for (const craft of CRAFTS) {
      const { planned, palette } = await until(() => media.of(craft).value);
      assertEquals(pieceCount(planned.plan), before.cells.length, craft);
      assertEquals(palette?.kind, CRAFT_GROUP[craft] === null ? undefined : "preset", craft);
    }
    assertEquals(media.problem.value, null);
    assertEquals(await model.exactGrid(), before);
    assertEquals(model.settings.value.palette, { kind: "full" });
  });

  it("is told by its card as by its plan, whatever is chosen", async () => {
    const model = withSettled(await start());
    const own = [{ color: "#05131d", part: "plate-1x1", count: 90 }];
    model.crafts.set("bricks", { smoothing: smoothingAt(6), own, use: "first" });
    const media = followMedia(model, signal(true));
    stops.push(media.stop);
    const { planned } = await until(() => media.of("bricks").value);
    const live = followPlan(model, "bricks");
    stops.push(live.stop);
    const { plan, effort } = await until(() => live.view.value);
    assertEquals(planned.plan.colors.map(({ hex }) => hex), plan.colors.map(({ hex }) => hex));
    assertEquals(planned.plan.pieces, plan.pieces);
    assertEquals([planned.plan.counts, planned.effort.lone], [plan.counts, effort.lone]);
  });

  it("is planned anew as choices change; signs stay, and are exchanged", async () => {
    const model = await start();
    const live = followPlan(withSettled(model), "bricks");
    stops.push(live.stop);
    const first = await until(() => live.view.value);
    const signs = live.symbols.value;
    model.crafts.set("bricks", { smoothing: smoothingAt(12) });
    const second = await until(() => live.view.value !== first && live.view.value);
    assert(second.effort.lone < first.effort.lone / 2);
    assert(second.effort.error > first.effort.error);
    for (const { hex, symbol } of second.plan.colors) assertEquals(symbol, signs[hex], hex);
    const [one, other] = second.plan.colors;
    live.swap(one!.hex, other!.hex);
    const third = await until(() => live.view.value !== second && live.view.value);
    assertEquals(third.plan.colors[0]!.symbol, other!.symbol);
    assertEquals(third.plan.colors[1]!.symbol, one!.symbol);

    // Plates from the side: two and a half times the rows.
    model.crafts.set("bricks", { cell: { width: 8, height: 3.2 } });
    const side = await until(() =>
      live.view.value?.plan.rows !== third.plan.rows && live.view.value
    );
    assertEquals([side.plan.columns, side.plan.rows], [45, 75]);
    assertEquals(live.problem.value, null);
  });

  it("keeps what was touched up, and tells what cannot be", async () => {
    const model = await start();
    model.touchUps.paint([0, 1], ERASED);
    model.touchUps.commit();
    const live = followPlan(withSettled(model), "beads");
    stops.push(live.stop);
    const { plan, wish } = await until(() => live.view.value);
    assertEquals(pieceCount(plan), plan.columns * plan.rows - 2);
    assertEquals(wish.context.kept?.slice(0, 3), Uint8Array.of(1, 1, 0));
    model.crafts.set("beads", {
      own: [{ color: "#000000", part: null, count: 3 }],
      use: "only",
    });
    const problem = await until(() => live.problem.value);
    assertNotEquals(problem, null);
    assert("code" in problem && problem.code === "stock-short");
    assertEquals(live.view.value?.plan, plan);
  });
});

/** A model that is settled without its cards: nothing draws them here. */
function withSettled(model: EditorModel): EditorModel {
  return { ...model, isSettled: signal(true) };
}
