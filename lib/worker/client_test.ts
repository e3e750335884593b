import { assert, assertEquals, assertInstanceOf, assertRejects } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { faultOf } from "@/lib/document/fault.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { pieceCount } from "@/lib/craft/plan/packed_plan.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { startRandom } from "@/tests/support/random.ts";
import { png } from "@/tests/support/picture_files.ts";
import { noise } from "@/tests/support/rasters.ts";
import { newHandClock } from "@/tests/support/hand_clock.ts";
import { until } from "@/tests/support/until.ts";
import type { Request } from "./protocol.ts";
import { PERIOD } from "./watch.ts";
import { createEngine, type Engine, type EngineOptions, TooLargeError } from "./client.ts";

const SCRIPT = new URL("../../tests/support/engine_worker.ts", import.meta.url);
const PHOTO = new URL("../../tests/fixtures/photos/kitten.jpg", import.meta.url);

const photo = async () => new Blob([await Deno.readFile(PHOTO)], { type: "image/jpeg" });
const picture = (seed: number) => new Blob([png(noise(startRandom(seed), 31, 23))]);

describe("createEngine", () => {
  const workers: Worker[] = [];
  let engine: Engine | null = null;

  function start(options: EngineOptions = {}): Engine {
    return engine = createEngine(() => {
      const worker = new Worker(SCRIPT, { type: "module" });
      workers.push(worker);
      return worker;
    }, options);
  }

  afterEach(() => {
    engine?.dispose();
    workers.length = 0;
  });

  it("opens, converts and makes files, the same as without a worker", async () => {
    const { open, convert, render } = start();
    const file = await photo();
    const info = await open(file);
    const decoded = await decode(file);
    assertEquals(info, {
      id: info.id,
      width: decoded.fullWidth,
      height: decoded.fullHeight,
      format: "JPEG",
      hasAlpha: false,
      bytes: file.size,
    });
    const grid = await convert(DEFAULT_SETTINGS);
    assertEquals(grid, (await pixelate(openSource(decoded), DEFAULT_SETTINGS)).grid);
    const { file: svg } = await render(grid, { output: "svg", style: "pixels", title: "Kitten" });
    assertEquals(svg.type, "image/svg+xml");
    assert((await svg.text()).includes("<title>Kitten</title>"));
    const { file: json } = await render(grid, { output: "json" });
    assertEquals(JSON.parse(await json.text()).columns, 40);
    const { file: twenty } = await render(grid, {
      output: "png",
      style: "bricks",
      options: { scale: 20 },
    });
    const bytes = new DataView(await twenty.arrayBuffer());
    assertEquals([bytes.getUint32(16), bytes.getUint32(20)], [800, 600]);
  });

  it("plans a piece, tells what to know of its files, and draws its pages", async () => {
    const { plan, page, render } = start();
    const grid = {
      columns: 30,
      rows: 10,
      palette: Uint8ClampedArray.of(1, 2, 3, 255, 200, 100, 50, 255),
      cells: Uint32Array.from({ length: 300 }, (_, i) => Number(i % 30 > 20)),
    };
    const craft = parseCraftSettings({ craft: "bricks" });
    const { plan: made, effort } = await plan({ grid, craft, context: {} });
    assertEquals(pieceCount(made), 300);
    assertEquals(made.boards.map(({ name }) => name), ["A1", "B1"]);
    assertEquals(effort, { lone: 0, error: 0 });
    const beside = await plan({ grid, craft, context: {} }, { background: true });
    assertEquals(beside.plan, made);
    const own = [{ color: "#010203", part: null, count: 9 }];
    const { notes } = await render(grid, { output: "counts", craft: { ...craft, own } });
    assertEquals(notes.map(({ code }) => code), ["plan-lacks", "plan-lacks"]);
    const { svg, names } = await page(grid, { output: "pdf", craft }, 1);
    assert(svg.startsWith("<svg") && names.length > 2);
    const huge = { ...craft, board: 1 };
    await assertRejects(
      () => plan({ grid, craft: huge, context: {} }, { signal: AbortSignal.timeout(0) }),
      DOMException,
    );
  });

  it("makes thumbnails of what is open, each as it comes", async () => {
    const { open, thumbnails } = start();
    const each = [2, 3, 4].map((columns) => ({ ...DEFAULT_SETTINGS, columns, rows: 2 }));
    const seen: (readonly [number, number])[] = [];
    const onGrid = (grid: { readonly columns: number }, index: number) =>
      void seen.push([index, grid.columns]);
    await assertRejects(() => thumbnails(each, { onGrid }), TypeError, "Open one first");
    await open(picture(1));
    await thumbnails(each, { onGrid });
    assertEquals(seen, [[0, 2], [1, 3], [2, 4]]);
    await thumbnails([], { onGrid });
    const wrong = [{ ...DEFAULT_SETTINGS, columns: 0 }];
    await assertRejects(() => thumbnails(wrong, { onGrid }), RangeError, "512");
    const signal = AbortSignal.abort();
    await assertRejects(() => thumbnails(each, { onGrid, signal }), DOMException);
  });

  it("makes all thumbnails but those whose colors cannot be had, and says so at the end", async () => {
    const { open, thumbnails } = start();
    await open(picture(1));
    const palettes = [
      { kind: "preset", id: "gone", colors: null },
      { kind: "best", colors: 4 },
      { kind: "preset", id: "pico-8", colors: null },
    ] as const;
    const each = palettes.map((palette) => ({ ...DEFAULT_SETTINGS, palette }));
    const seen: number[] = [];
    const onGrid = (_grid: unknown, index: number) => void seen.push(index);
    await assertRejects(() => thumbnails(each, { onGrid }), RangeError, "gone");
    assertEquals(seen.toSorted(), [1, 2]);
  });

  it("may be asked before the picture is open", async () => {
    const { open, convert } = start();
    const [info, grid] = await Promise.all([
      open(picture(1)),
      convert({ ...DEFAULT_SETTINGS, columns: 5, rows: 4 }),
    ]);
    assertEquals([info.width, grid.columns], [31, 5]);
  });

  it("tells errors by their class, and keeps the picture it had", async () => {
    const { open, convert, render } = start();
    await assertRejects(() => convert(DEFAULT_SETTINGS), TypeError, "Open one first");
    await open(picture(2));
    const before = await convert(DEFAULT_SETTINGS);
    await assertRejects(() => open(new Blob([])), SyntaxError, "empty");
    await assertRejects(() => open(new Blob(["hello, I am a text"])), TypeError);
    const huge = png(noise(startRandom(3), 2, 2));
    new DataView(huge.buffer).setUint32(16, 200_000);
    const tooLarge = await assertRejects(() => open(new Blob([huge])));
    assertInstanceOf(tooLarge, Error);
    assert(!(tooLarge instanceof TooLargeError), "over the limit nothing smaller is offered");
    assertEquals(await convert(DEFAULT_SETTINGS), before);
    await assertRejects(() => convert({ ...DEFAULT_SETTINGS, columns: 0 }), RangeError, "512");
    await assertRejects(
      () => render(before, { output: "png", style: "mosaic" }),
      RangeError,
      "mosaic",
    );
  });

  it("lets the newest request of a lane win, and each lane have its own", async () => {
    const { open, convert } = start();
    await open(picture(4));
    const ask = (columns: number, lane: string) =>
      convert({ ...DEFAULT_SETTINGS, columns }, { lane });
    const results = await Promise.allSettled([ask(3, "a"), ask(4, "b"), ask(5, "a"), ask(6, "a")]);
    assertEquals(
      results.map((r) => r.status === "fulfilled" ? r.value.columns : r.reason.name),
      ["AbortError", 4, "AbortError", 6],
    );
  });

  it("gives up when told to, before and while", async () => {
    const { open, convert } = start();
    await open(picture(5));
    const controller = new AbortController();
    const waiting = convert(DEFAULT_SETTINGS, { signal: controller.signal, lane: "main" });
    controller.abort(new RangeError("changed my mind"));
    await assertRejects(() => waiting, RangeError, "changed my mind");
    await assertRejects(() => convert(DEFAULT_SETTINGS, { signal: controller.signal }), RangeError);
    assertEquals((await convert(DEFAULT_SETTINGS)).columns, 40);
  });

  it("opens the newest of several pictures", async () => {
    const { open, convert } = start();
    const first = open(await photo());
    const second = open(picture(6));
    await assertRejects(() => first, DOMException);
    assertEquals((await second).width, 31);
    const alone = openSource(await decode(picture(6)));
    assertEquals(await convert(DEFAULT_SETTINGS), (await pixelate(alone, DEFAULT_SETTINGS)).grid);
  });

  it("keeps the picture it had when a newer one is given up, though the worker has that already", async () => {
    let held: (() => void)[] | null = null;
    engine = createEngine(() => {
      const worker = new Worker(SCRIPT, { type: "module" });
      const listen = worker.addEventListener.bind(worker);
      worker.addEventListener = (type: string, hear: EventListenerOrEventListenerObject) =>
        listen(type, (event: Event) => {
          const tell = () => (hear as EventListener)(event);
          if (held) held.push(tell);
          else tell();
        });
      return worker;
    });
    const { open, convert } = engine;
    await open(picture(11));
    const before = await convert(DEFAULT_SETTINGS);
    const heard: (() => void)[] = held = [];
    const controller = new AbortController();
    const opening = open(picture(12), { signal: controller.signal });
    const working = convert(DEFAULT_SETTINGS);
    // The picture is announced and open.
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    await assertRejects(() => opening, DOMException);
    held = null;
    for (const tell of heard) tell();
    assertEquals(await working, before);
    assertEquals(await convert(DEFAULT_SETTINGS), before);
  });

  it("starts a worker that died anew, with the picture, and says so once", async () => {
    let restarts = 0;
    const { open, convert } = start({ onRestart: () => void restarts++ });
    await open(picture(7));
    const before = await convert(DEFAULT_SETTINGS);
    const died = new Promise<void>((resolve) => {
      const waiting = setInterval(() => {
        if (restarts === 0) return;
        clearInterval(waiting);
        resolve();
      }, 5);
    });
    workers[0]!.terminate();
    await died;
    assertEquals(await convert(DEFAULT_SETTINGS), before);
    assertEquals([restarts, workers.length], [1, 2]);
  });

  it("repeats what was under way when the worker died", async () => {
    const { open, convert } = start();
    await open(await photo());
    const working = convert({ ...DEFAULT_SETTINGS, columns: 200, rows: 150 });
    workers[0]!.terminate();
    assertEquals((await working).columns, 200);
    assertEquals(workers.length, 2);
  });

  it("notices a worker that says nothing any more", async () => {
    const clock = newHandClock();
    const { open, convert } = start({ clock });
    await open(picture(8));
    workers[0]!.postMessage("hang");
    const working = convert(DEFAULT_SETTINGS);
    while (workers.length < 2) await clock.advance(PERIOD);
    assertEquals((await working).columns, 40);
    assertEquals(workers.length, 2);
  });

  it("holds pictures beside the current one, each until it is closed, and converts the one that is named", async () => {
    const { open, convert, close } = start();
    const truth = async (seed: number) =>
      (await pixelate(openSource(await decode(picture(seed))), DEFAULT_SETTINGS)).grid;
    const of = (picture: number) => convert(DEFAULT_SETTINGS, { picture });
    const first = await open(picture(21));
    const [second, third] = await Promise.all(
      [22, 23].map((seed) => open(picture(seed), { beside: true })),
    );
    const ids = [first.id, second!.id, third!.id];
    assertEquals(new Set(ids).size, 3);
    assertEquals(
      await Promise.all(ids.map(of)),
      [await truth(21), await truth(22), await truth(23)],
    );
    assertEquals(await convert(DEFAULT_SETTINGS), await truth(21));

    // The next one takes the place of the first, and of no other.
    const fourth = await open(picture(24));
    await assertRejects(() => of(first.id), TypeError, "Open one first");
    assertEquals(await convert(DEFAULT_SETTINGS), await truth(24));
    assertEquals(await of(second!.id), await truth(22));

    const working = of(second!.id);
    close(second!.id);
    const error = await assertRejects(() => working, DOMException);
    assertEquals((error as DOMException).name, "AbortError");
    await assertRejects(() => of(second!.id), TypeError);
    assertEquals(await of(third!.id), await truth(23));
    close(fourth.id);
    await assertRejects(() => convert(DEFAULT_SETTINGS), TypeError, "Open one first");
    close(fourth.id);
    assertEquals(await of(third!.id), await truth(23));
  });

  it("opens every held picture again, and none that was closed, when the worker died", async () => {
    const opened: Blob[] = [];
    engine = createEngine(() => {
      const worker = new Worker(SCRIPT, { type: "module" });
      workers.push(worker);
      const send = worker.postMessage.bind(worker);
      worker.postMessage = (message: Request) => {
        if (message.type === "open") opened.push(message.file);
        send(message);
      };
      return worker;
    });
    const { open, convert, close } = engine;
    const files = [31, 32, 33].map(picture);
    const ids: number[] = [];
    for (const file of files) ids.push((await open(file, { beside: file !== files[0] })).id);
    const of = (picture: number) => convert(DEFAULT_SETTINGS, { picture });
    const before = await Promise.all(ids.map(of));
    close(ids[1]!);
    opened.length = 0;
    workers[0]!.terminate();
    assertEquals(await of(ids[2]!), before[2]);
    assertEquals(await of(ids[0]!), before[0]);
    assertEquals(await convert(DEFAULT_SETTINGS), before[0]);
    assertEquals(opened, [files[0], files[2]]);
    assertEquals(workers.length, 2);
  });

  it("has the current picture got ready for questions, unless work is to be spared", async () => {
    for (const sparesWork of [false, true]) {
      const sent: Request[] = [];
      engine = createEngine(() => {
        const worker = new Worker(SCRIPT, { type: "module" });
        const send = worker.postMessage.bind(worker);
        worker.postMessage = (request: Request) => {
          sent.push(request);
          send(request);
        };
        return worker;
      }, { sparesWork });
      await engine.open(picture(14), { beside: true });
      await engine.open(await photo());
      const opened = sent.filter((request) => request.type === "open");
      assertEquals(opened.map(({ getReady }) => getReady), [false, !sparesWork]);
      const { grid } = await pixelate(openSource(await decode(await photo())), DEFAULT_SETTINGS);
      assertEquals(await engine.convert(DEFAULT_SETTINGS), grid);
      engine.dispose();
    }
  });

  it("gives up one of two pictures that open beside each other, and leaves the other alone", async () => {
    const { open, convert } = start();
    await open(picture(41));
    const before = await convert(DEFAULT_SETTINGS);
    const controller = new AbortController();
    const given = open(await photo(), { beside: true, signal: controller.signal });
    const kept = open(picture(42), { beside: true });
    controller.abort();
    await assertRejects(() => given, DOMException);
    const grid = await convert(DEFAULT_SETTINGS, { picture: (await kept).id });
    const alone = openSource(await decode(picture(42)));
    assertEquals(grid, (await pixelate(alone, DEFAULT_SETTINGS)).grid);
    assertEquals(await convert(DEFAULT_SETTINGS), before);
  });

  it("does not try for ever what kills the worker, and offers a smaller picture", async () => {
    engine = createEngine(() => {
      const worker = new Worker(SCRIPT, { type: "module" });
      workers.push(worker);
      const send = worker.postMessage.bind(worker);
      // A picture that is too much: the worker ends when it gets it, unless it may make it smaller.
      worker.postMessage = (message: { readonly type: string; readonly maxPixels?: number }) => {
        if (message.type === "open" && message.maxPixels === undefined) worker.terminate();
        else send(message);
      };
      worker.addEventListener("message", () => {
        if (workers.length > 4) throw new Error("endless");
      });
      return worker;
    });
    engine.warm();
    const { open } = engine;
    const started = new Promise((resolve) =>
      workers[0]!.addEventListener("message", resolve, { once: true })
    );
    await started;
    // The second worker dies before it could say how it lives, so its silence has to be noticed by an error.
    const opening = open(picture(9));
    while (workers.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    workers[1]!.dispatchEvent(new Event("error", { cancelable: true }));
    const error = await assertRejects(() => opening, TooLargeError);
    assertInstanceOf(error, TooLargeError);
    assertEquals((await open(picture(9), { maxPixels: error.maxPixels })).width, 31);
  });

  it("says so where no worker can be made or none starts, and works as soon as one does", async () => {
    let isBlocked = true;
    let restarts = 0;
    const missing = new URL("no_such_worker.ts", SCRIPT);
    const ways = [
      () => {
        throw new DOMException("Refused by the policy of the page.", "SecurityError");
      },
      () => new Worker(missing, { type: "module" }),
    ];
    for (const way of ways) {
      isBlocked = true;
      engine = createEngine(() => isBlocked ? way() : new Worker(SCRIPT, { type: "module" }), {
        onRestart: () => restarts++,
      });
      const error = await assertRejects(() => engine!.open(picture(11)), Error);
      assertEquals(faultOf(error)?.code, "engine-start");
      isBlocked = false;
      assertEquals((await engine.open(picture(11))).width, 31);
      engine.dispose();
    }
    assertEquals(restarts, 0);
  });

  it("says so where a worker came that never says a word, and makes another one", async () => {
    const clock = newHandClock();
    const empty = URL.createObjectURL(new Blob([""], { type: "text/javascript" }));
    const scripts = [empty, SCRIPT];
    engine = createEngine(() => new Worker(scripts.shift()!, { type: "module" }), { clock });
    let said: unknown = null;
    const opening = engine.open(picture(12)).catch((error) => said = error);
    for (let waited = 0; said === null && waited < 60; waited++) await clock.advance(PERIOD);
    await opening;
    assertEquals(faultOf(said)?.code, "engine-start");
    assertEquals((await engine.open(picture(12))).width, 31);
    assertEquals(scripts, []);
    URL.revokeObjectURL(empty);
  });

  it("tells of a worker that lets wait for it, and opens with another one, which is asked for once", async () => {
    const clock = newHandClock();
    const silent = URL.createObjectURL(new Blob([""], { type: "text/javascript" }));
    const scripts = [silent, SCRIPT];
    const slow: boolean[] = [];
    let restarts = 0;
    engine = createEngine(() => new Worker(scripts.shift()!, { type: "module" }), {
      clock,
      onSlow: (isSlow) => void slow.push(isSlow),
      onRestart: () => restarts++,
    });
    const opening = engine.open(picture(13));
    while (slow.length === 0) await clock.advance(PERIOD);
    engine.fetchAnew();
    assertEquals((await opening).width, 31);
    engine.fetchAnew();
    assertEquals((await engine.open(picture(13))).width, 31);
    assertEquals([slow, scripts, restarts], [[true, false], [], 0]);
    URL.revokeObjectURL(silent);
  });

  it("tells of a worker that waits for a script of its own, where somebody waits for it, and has it ask anew", async () => {
    const clock = newHandClock();
    const waiting = URL.createObjectURL(
      new Blob([`(${waitForScripts})()`], { type: "text/javascript" }),
    );
    const slow: boolean[] = [];
    let words = 0;
    const create = () => {
      const worker = new Worker(waiting, { type: "module" });
      worker.addEventListener("message", () => words++);
      return worker;
    };
    /** What is asked of the worker at once is answered when it has its turn, not by the clock at hand. */
    const nextWord = async () => {
      const before = words;
      await clock.advance(PERIOD);
      await until(() => words > before, "The worker said nothing");
    };
    engine = createEngine(create, {
      clock,
      onSlow: (isSlow) => void slow.push(isSlow),
    });
    const job = { output: "json" } as const;
    const grid = {
      columns: 1,
      rows: 1,
      palette: Uint8ClampedArray.of(1, 2, 3, 255),
      cells: Uint32Array.of(0),
    };
    const aside = engine.render(grid, job, { background: true }).catch(String);
    await until(() => words > 0, "The worker did not start");
    for (let i = 0; i < 5; i++) await nextWord();
    assertEquals(slow, []);
    const awaited = engine.render(grid, job).catch(String);
    while (slow.length === 0) await nextWord();
    await engine.fetchAnew();
    assertEquals(await Promise.all([aside, awaited]), ["Error: asked anew", "Error: asked anew"]);
    assertEquals(slow, [true, false]);
    URL.revokeObjectURL(waiting);
  });

  it("ends what is under way when it is closed, and can start again", async () => {
    const { open, convert, dispose } = start();
    await open(picture(10));
    const working = convert(DEFAULT_SETTINGS);
    dispose();
    const error = await assertRejects(() => working, DOMException);
    assertEquals((error as DOMException).name, "AbortError");
    await assertRejects(() => convert(DEFAULT_SETTINGS), TypeError, "Open one first");
    await open(picture(10));
    assertEquals((await convert(DEFAULT_SETTINGS)).rows, 30);
  });
});

/** Runs as a worker by itself: it waits for what it needs until it is to ask anew. */
function waitForScripts(): void {
  const asked: number[] = [];
  const port = globalThis as unknown as {
    onmessage: (event: MessageEvent<Request>) => void;
    postMessage: (message: unknown) => void;
  };
  port.onmessage = ({ data: { type, id } }) => {
    if (type === "ping") port.postMessage({ type: "pong", id, isLate: true });
    else if (type !== "again") asked.push(id);
    else {
      for (const id of asked) {
        port.postMessage({ type: "failed", id, name: "Error", message: "asked anew", fault: null });
      }
    }
  };
  port.postMessage({ type: "alive", id: 0, lock: null });
}
