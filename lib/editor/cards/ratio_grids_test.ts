import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { batch, computed, effect, signal } from "@preact/signals";
import sharp from "sharp";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { createEngine, type Engine } from "@/lib/worker/client.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { createConversion, type Result } from "../document/conversion.ts";
import type { Cause } from "../studio/measures.ts";
import { createRatioGrids } from "./ratio_grids.ts";

const SCRIPT = new URL("../../../tests/support/engine_worker.ts", import.meta.url);

describe("createRatioGrids", () => {
  let engine: Engine;
  let end = () => {};
  afterEach(() => end());

  /** The cards on a picture of 4:3, and what they ask the engine for, by their ids. */
  async function start() {
    engine = createEngine(() => new Worker(SCRIPT, { type: "module" }));
    const create = { width: 80, height: 60, channels: 3, background: "teal" } as const;
    const file = new File([await sharp({ create }).png().toBuffer()], "a.png");
    const info = signal<PictureInfo | null>(await engine.open(file));
    const asked: string[] = [];
    const told: Engine = {
      ...engine,
      convert: (settings, options) => {
        asked.push(options!.lane!);
        return engine.convert(settings, options);
      },
    };
    const settings = signal(DEFAULT_SETTINGS);
    const cause = signal<Cause | null>(null);
    const own = engine;
    let hasEnded = false;
    end = () => {
      hasEnded = true;
      own.dispose();
    };
    const onError = (error: unknown) => {
      // What still waits at the end of a test finds no engine any more.
      if (!hasEnded) throw error;
    };
    const main = createConversion(engine, "main", false, () => {}, onError);
    const piece = computed(() => main.result.value?.grid ?? null);
    const { ratios, follow } = createRatioGrids({
      engine: told,
      settings,
      info,
      piece,
      main: main.result,
      onError,
    });
    const begin = (kind: Cause["kind"], change: Partial<typeof DEFAULT_SETTINGS> = {}) =>
      batch(() => {
        const generation = (cause.peek()?.generation ?? 0) + 1;
        settings.value = { ...settings.peek(), ...change };
        cause.value = { kind, start: 0, generation };
        main.request(settings.peek(), generation);
      });
    const card = (id: string) => ratios.find((ratio) => ratio.id === id)!;
    return { asked, cause, main, piece, ratios, follow, begin, card };
  }

  async function until(holds: () => boolean): Promise<void> {
    await new Promise<void>((resolve) => {
      const stop = effect(() => {
        if (!holds()) return;
        queueMicrotask(() => stop());
        resolve();
      });
    });
  }

  function isExact(result: Result | null, generation: number): boolean {
    return result?.exact === true && result.generation === generation;
  }

  it("asks for every shape but the piece's own at once for a new picture", async () => {
    const { asked, ratios, follow, begin, card, piece, cause } = await start();
    follow(cause, () => false, () => {});
    assertEquals(asked, []);
    begin("open");
    assertEquals(asked, ["1:1", "7:5", "16:9"]);
    await until(() => ratios.every(({ result }) => isExact(result.value, 1)));
    assert(piece.value !== null && card("4:3").grid.value === piece.value);
    assertEquals([card("1:1").grid.value!.columns, card("1:1").grid.value!.rows], [30, 30]);
  });

  it("asks after a change for what is on screen, and for the rest when nothing is urgent", async () => {
    const { asked, follow, begin, cause, main } = await start();
    let goOn = () => {};
    follow(cause, (id) => id === "16:9", (callback) => goOn = callback);
    begin("change", { contrast: 30 });
    assertEquals(asked, ["16:9"]);
    await until(() => isExact(main.result.value, 1));
    goOn();
    assertEquals(asked, ["16:9", "1:1", "7:5"]);
  });

  it("makes new views of another framing only", async () => {
    const { card, begin, follow, cause } = await start();
    follow(cause, () => false, () => {});
    const { view } = card("7:5");
    const before = view.value;
    begin("change", { saturation: 20 });
    assertEquals(view.value === before, true);
    begin("change", { rows: 15 });
    assertNotEquals(view.value, before);
    assertEquals(view.value!.size, { columns: 21, rows: 15 });
  });
});
