import "@/lib/pixelate/tensor/cpu_deno.ts";
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Decoded } from "@/lib/image/decode.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { png } from "@/tests/support/picture_files.ts";
import { startRandom } from "@/tests/support/random.ts";
import { scenery } from "@/tests/support/rasters.ts";
import { newHandClock } from "@/tests/support/hand_clock.ts";
import { findFaces } from "@/lib/pixelate/faces/find_faces.ts";
import type { Response } from "./protocol.ts";
import { renderFile } from "./render_file.ts";
import { type Host, serve } from "./serve.ts";
import { SLOW } from "./serve/idle.ts";
import { INSTANT, LONG } from "./serve/turns.ts";

const FILE = new Blob([png(scenery(startRandom(91), 480, 360))]);
const OTHER = new Blob([png(scenery(startRandom(92), 100, 50))]);
const settings = (changes: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  ...changes,
});

/** A host that decodes to a quarter of the pixels first, as browsers do, and what the worker said so far. */
function start(changes: Partial<Host> = {}) {
  const said: Response[] = [];
  const receive = serve({
    decode,
    decodeReduced: async (file, _width, _height, options) => ({
      ...await decode(file, { ...options, maxPixels: 240 * 180 }),
      rest: () => decode(file),
    }),
    preview: () => Promise.resolve(null),
    render: renderFile,
    findFaces,
    send: (response) => void said.push(response),
    ...changes,
  });
  const until = async (done: (response: Response) => boolean) => {
    for (;;) {
      const found = said.find(done);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  return { said, receive, until };
}

/** A decoder that keeps `FILE` back until its gate is opened. */
function newGate() {
  const { promise, resolve: open } = Promise.withResolvers<void>();
  const decodeReduced: Host["decodeReduced"] = async (file, _width, _height, options) => {
    if (file === FILE) await promise;
    return await decode(file, options);
  };
  return { open, decodeReduced };
}

const isExact = (id: number) => (r: Response) => r.type === "grid" && r.id === id && r.exact;

describe("serve", () => {
  it("answers quickly from the reduced picture, then exactly from all of it", async () => {
    const { said, receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: true });
    receive({ type: "convert", picture: 1, id: 2, settings: settings(), background: false });
    await until(isExact(2));
    const grids = said.filter((r) => r.type === "grid");
    assertEquals(grids.map(({ exact }) => exact), [false, true]);
    const truth = await pixelate(openSource(await decode(FILE)), settings());
    assertEquals(grids[1]!.grid, truth.grid);
    assertEquals(said[0]!.type, "coming");
    const opened = said.find((r) => r.type === "opened");
    assertEquals(opened?.type === "opened" && opened.info.width, 480);
  });

  it("answers what the page waits for before what stands beside it, first quickly, then exactly", async () => {
    const { said, receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: true });
    for (const id of [2, 3]) {
      receive({
        type: "convert",
        picture: 1,
        id,
        settings: settings({ columns: 30 + id }),
        background: true,
      });
    }
    receive({ type: "convert", picture: 1, id: 4, settings: settings(), background: false });
    for (const id of [2, 3, 4]) await until(isExact(id));
    assertEquals(
      said.filter((r) => r.type === "grid").map(({ id, exact }) => `${id}${exact ? " exact" : ""}`),
      ["4", "2", "3", "4 exact", "2 exact", "3 exact"],
    );
  });

  it("makes thumbnails quickly, after first answers, and gives them up with their picture", async () => {
    const { said, receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: true });
    const each = [{}, { palette: { kind: "best", colors: 5 } }, { columns: 12 }] as const;
    receive({ type: "thumbnails", id: 2, picture: 1, each: each.map(settings) });
    receive({ type: "convert", picture: 1, id: 3, settings: settings(), background: true });
    await until((r) => r.type === "thumbnail" && r.index === 2);
    // The exact answer comes when all pixels are there, which may be between two of them.
    const answers = said.filter((r) => r.type === "grid" ? !r.exact : r.type === "thumbnail");
    assertEquals(
      answers.map((r) => r.type === "thumbnail" ? `${r.id}.${r.index}` : `${r.id}`),
      ["3", "2.0", "2.1", "2.2"],
    );
    const grids = answers.flatMap((r) => r.type === "thumbnail" ? [r.grid] : []);
    assertEquals(grids.map(({ columns }) => columns), [40, 40, 12]);
    assertEquals(grids[1]!.palette.length, 5 * 4);

    receive({ type: "thumbnails", id: 4, picture: 1, each: [settings({ columns: 33 })] });
    receive({ type: "close", id: 1 });
    receive({ type: "thumbnails", id: 5, picture: 1, each: [settings()] });
    const failed = await until((r) => r.type === "failed");
    assertEquals(failed.id, 5);
    assert(!said.some((r) => r.id === 4));
  });

  it("takes the rest in hand after its first answers, and is exact before it makes thumbnails", async () => {
    const clock = newHandClock();
    const whole = await decode(FILE);
    const rest = Promise.withResolvers<Decoded>();
    const { said, receive, until } = start({
      clock,
      decodeReduced: async (file, _width, _height, options) => ({
        ...await decode(file, { ...options, maxPixels: 240 * 180 }),
        rest: () => {
          said.push({ type: "pong", id: 99 });
          return rest.promise;
        },
      }),
    });
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: true });
    for (const [id, columns] of [[2, 40], [3, 30], [4, 33]] as const) {
      const wanted = settings({ columns });
      receive({ type: "convert", picture: 1, id, settings: wanted, background: id > 2 });
    }
    await until(({ id }) => id === 99);
    receive({ type: "thumbnails", id: 5, picture: 1, each: [settings({ columns: 12 })] });
    // From here on thumbnails need not wait for anything but their turn, nor do exact answers.
    rest.resolve(whole);
    await clock.advance(INSTANT);
    await until((r) => r.type === "thumbnail");
    const order = said.filter((r) => ["grid", "pong", "thumbnail"].includes(r.type));
    assertEquals(
      order.map((r) => `${r.id}${r.type === "grid" && r.exact ? " exact" : ""}`),
      ["2", "3", "4", "99", "2 exact", "3 exact", "4 exact", "5"],
    );
  });

  it("says nothing more of what was given up", async () => {
    const { said, receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: true });
    receive({ type: "convert", picture: 1, id: 2, settings: settings(), background: false });
    receive({ type: "cancel", id: 2 });
    receive({
      type: "convert",
      picture: 1,
      id: 3,
      settings: settings({ columns: 12 }),
      background: false,
    });
    await until(isExact(3));
    assert(!said.some((r) => r.id === 2));
  });

  it("holds several pictures, whichever is decoded first, and answers of the one that is named", async () => {
    const gate = newGate();
    const { said, receive, until } = start({ decodeReduced: gate.decodeReduced });
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: true });
    receive({ type: "open", id: 2, file: OTHER, size: null, getReady: false });
    const columns = [20, 20, 33, 33];
    columns.forEach((columns, i) => {
      const picture = 1 + i % 2;
      const wanted = settings({ columns });
      receive({ type: "convert", picture, id: 3 + i, settings: wanted, background: false });
    });
    await until(isExact(4));
    assert(!said.some((r) => r.type === "opened" && r.id === 1));
    gate.open();
    for (const [i, columns] of [20, 20, 33, 33].entries()) {
      const answer = await until(isExact(3 + i));
      const source = openSource(await decode(i % 2 === 0 ? FILE : OTHER));
      const truth = await pixelate(source, settings({ columns }));
      assertEquals(answer.type === "grid" && answer.grid, truth.grid);
    }
  });

  it("lets go of a picture, open or opening, with what was asked of it, and of no other", async () => {
    const gate = newGate();
    const { said, receive, until } = start({ decodeReduced: gate.decodeReduced });
    const convert = (id: number, picture: number) =>
      receive({ type: "convert", picture, id, settings: settings(), background: false });
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: true });
    receive({ type: "open", id: 2, file: OTHER, size: null, getReady: true });
    convert(3, 1);
    convert(4, 2);
    receive({ type: "close", id: 1 });
    gate.open();
    const answer = await until(isExact(4));
    const truth = await pixelate(openSource(await decode(OTHER)), settings());
    assertEquals(answer.type === "grid" && answer.grid, truth.grid);
    assert(!said.some((r) => r.type === "opened" && r.id === 1));
    convert(5, 2);
    receive({ type: "close", id: 2 });
    convert(6, 2);
    const failed = await until((r) => r.type === "failed");
    assertEquals(failed.type === "failed" && [failed.id, failed.name], [6, "TypeError"]);
    assert(!said.some((r) => [1, 3, 5].includes(r.id) && r.type !== "coming"));
  });

  it("offers a smaller decode where memory does not suffice, and takes one by itself where only the rest does not fit", async () => {
    const full = () => Promise.reject(new RangeError("This device has no memory left."));
    const refused = start({ decodeReduced: full });
    const large = png(scenery(startRandom(93), 1200, 1000));
    const file = new Blob([large]);
    refused.receive({ type: "open", id: 1, file, size: null, getReady: true });
    const failed = await refused.until((r) => r.type === "failed");
    assertEquals(failed.type === "failed" && [failed.name, failed.maxPixels], [
      "RangeError",
      300_000,
    ]);

    const decodeSome = (
      file: Blob,
      options: { readonly maxPixels?: number } = {},
    ): Promise<Decoded> =>
      (options.maxPixels ?? Infinity) > 300_000 ? full() : decode(file, options);
    const partial = start({
      decode: decodeSome,
      decodeReduced: (file) => decode(file, { maxPixels: 100_000 }),
    });
    partial.receive({ type: "open", id: 1, file, size: null, getReady: true });
    partial.receive({
      type: "convert",
      picture: 1,
      id: 2,
      settings: settings(),
      background: false,
    });
    const last = await partial.until(isExact(2));
    const best = openSource(await decode(file, { maxPixels: 300_000 }));
    assertEquals(last.type === "grid" && last.grid, (await pixelate(best, settings())).grid);
  });

  it("looks once for a faster way after a slow answer, when nobody has asked for a while", async () => {
    const clock = newHandClock();
    let looked = 0;
    const { said, receive, until } = start({
      clock,
      tune: () => {
        looked++;
        return Promise.reject(new Error("none"));
      },
    });
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: false });
    for (const id of [2, 3]) {
      const wanted = settings({ columns: 512, rows: 380 + id });
      receive({ type: "convert", picture: 1, id, settings: wanted, background: false });
      await until((r) => r.type === "grid" && r.id === id);
      await clock.advance(INSTANT);
      await until(isExact(id));
    }
    await clock.advance(LONG - INSTANT - 1);
    assertEquals(looked, 0, "while somebody may ask");
    await clock.advance(1);
    const isSlow = said.some((r) => r.type === "grid" && !r.exact && r.milliseconds > SLOW);
    while (isSlow && looked === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    await clock.advance(10 * LONG);
    assertEquals(looked, isSlow ? 1 : 0);
  });

  it("looks for faces when nobody has asked for a while, and makes way while it looks", async () => {
    const clock = newHandClock();
    const { said, receive, until } = start({ clock });
    const portrait = new Blob([await Deno.readFile("static/samples/astronaut.jpg")]);
    receive({ type: "open", id: 1, file: portrait, size: null, getReady: false });
    await until((r) => r.type === "opened");
    receive({ type: "findFaces", id: 2, picture: 1 });
    receive({ type: "findFaces", id: 3, picture: 1 });
    receive({ type: "findFaces", id: 4, picture: 9 });
    receive({ type: "cancel", id: 3 });
    assertEquals((await until((r) => r.id === 4)).type, "failed");
    receive({ type: "convert", picture: 1, id: 5, settings: settings(), background: false });
    await until((r) => r.type === "grid");
    assert(!said.some((r) => r.type === "faces"));
    await clock.advance(2 * LONG);
    // The exact grid has gone at some time of these, and has been drawn a moment later.
    await until(isExact(5));
    await clock.advance(INSTANT);
    const found = await until((r) => r.type === "faces");
    assert(found.type === "faces" && found.id === 2 && found.faces.length === 1);
    assert(!said.some((r) => r.id === 3));
  });

  it("makes a file that nobody waits for when nobody has asked for a moment", async () => {
    const clock = newHandClock();
    const { said, receive, until } = start({ clock });
    receive({ type: "open", id: 1, file: OTHER, size: null, getReady: false });
    receive({ type: "convert", picture: 1, id: 2, settings: settings(), background: false });
    const converted = await until((r) => r.type === "grid");
    assert(converted.type === "grid");
    const render = { type: "render", grid: converted.grid, job: { output: "json" } } as const;
    receive({ ...render, id: 3, background: true });
    receive({ ...render, id: 4, background: false });
    await until((r) => r.type === "rendered" && r.id === 4);
    // The second of them has begun the moment anew.
    await clock.advance(INSTANT - 1);
    assert(!said.some((r) => r.id === 3));
    await clock.advance(1);
    const asides = await until((r) => r.id === 3);
    assert(asides.type === "rendered");
  });

  it("answers calls while it works", async () => {
    const { receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null, getReady: true });
    receive({ type: "ping", id: 7 });
    assertEquals((await until((r) => r.type === "pong")).id, 7);
    await until((r) => r.type === "opened");
  });
});
