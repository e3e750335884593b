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
import type { Response } from "./protocol.ts";
import { renderFile } from "./render_file.ts";
import { type Host, serve } from "./serve.ts";

const FILE = new Blob([png(scenery(startRandom(91), 480, 360))]);
const settings = (changes: Partial<Settings> = {}): Settings => ({
  ...DEFAULT_SETTINGS,
  ...changes,
});

/** A host that decodes to a quarter of the pixels first, as browsers do, and what the worker said so far. */
function start(changes: Partial<Host> = {}) {
  const said: Response[] = [];
  const receive = serve({
    decode,
    decodeReduced: async (file) => ({
      ...await decode(file, { maxPixels: 240 * 180 }),
      rest: () => decode(file),
    }),
    preview: () => Promise.resolve(null),
    render: renderFile,
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

const isExact = (id: number) => (r: Response) => r.type === "grid" && r.id === id && r.exact;

describe("serve", () => {
  it("answers quickly from the reduced picture, then exactly from all of it", async () => {
    const { said, receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null });
    receive({ type: "convert", id: 2, settings: settings(), background: false });
    await until(isExact(2));
    const grids = said.filter((r) => r.type === "grid");
    assertEquals(grids.map(({ exact }) => exact), [false, true]);
    const truth = await pixelate(openSource(await decode(FILE)), settings());
    assertEquals(grids[1]!.grid, truth.grid);
    assertEquals(said[0]!.type, "progress");
    const opened = said.find((r) => r.type === "opened");
    assertEquals(opened?.type === "opened" && opened.info.width, 480);
  });

  it("answers what the page waits for before what stands beside it, first quickly, then exactly", async () => {
    const { said, receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null });
    for (const id of [2, 3]) {
      receive({ type: "convert", id, settings: settings({ columns: 30 + id }), background: true });
    }
    receive({ type: "convert", id: 4, settings: settings(), background: false });
    for (const id of [2, 3, 4]) await until(isExact(id));
    assertEquals(
      said.filter((r) => r.type === "grid").map(({ id, exact }) => `${id}${exact ? " exact" : ""}`),
      ["4", "2", "3", "4 exact", "2 exact", "3 exact"],
    );
  });

  it("says nothing more of what was given up", async () => {
    const { said, receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null });
    receive({ type: "convert", id: 2, settings: settings(), background: false });
    receive({ type: "cancel", id: 2 });
    receive({ type: "convert", id: 3, settings: settings({ columns: 12 }), background: false });
    await until(isExact(3));
    assert(!said.some((r) => r.id === 2));
  });

  it("lets the later of two pictures stay, whichever is decoded first", async () => {
    const slow: Host["decodeReduced"] = async (file) => {
      if (file === FILE) await new Promise((resolve) => setTimeout(resolve, 60));
      return await decode(file);
    };
    const other = new Blob([png(scenery(startRandom(92), 100, 50))]);
    const { said, receive, until } = start({ decodeReduced: slow });
    receive({ type: "open", id: 1, file: FILE, size: null });
    receive({ type: "open", id: 2, file: other, size: null });
    receive({ type: "convert", id: 3, settings: settings(), background: false });
    const answer = await until(isExact(3));
    const truth = await pixelate(openSource(await decode(other)), settings());
    assertEquals(answer.type === "grid" && answer.grid, truth.grid);
    assert(!said.some((r) => r.type === "opened" && r.id === 1));
  });

  it("offers a smaller decode where memory does not suffice, and takes one by itself where only the rest does not fit", async () => {
    const full = () => Promise.reject(new RangeError("This device has no memory left."));
    const refused = start({ decodeReduced: full });
    const large = png(scenery(startRandom(93), 1200, 1000));
    const file = new Blob([large]);
    refused.receive({ type: "open", id: 1, file, size: null });
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
    partial.receive({ type: "open", id: 1, file, size: null });
    partial.receive({ type: "convert", id: 2, settings: settings(), background: false });
    const last = await partial.until(isExact(2));
    const best = openSource(await decode(file, { maxPixels: 300_000 }));
    assertEquals(last.type === "grid" && last.grid, (await pixelate(best, settings())).grid);
  });

  it("looks once for a faster way after a slow answer", async () => {
    let looked = 0;
    const { receive, until } = start({
      tune: () => {
        looked++;
        return Promise.reject(new Error("none"));
      },
    });
    receive({ type: "open", id: 1, file: FILE, size: null });
    for (const id of [2, 3]) {
      receive({
        type: "convert",
        id,
        settings: settings({ columns: 512, rows: 380 + id }),
        background: false,
      });
      await until(isExact(id));
    }
    assertEquals(looked, 0, "while somebody asks");
    await new Promise((resolve) => setTimeout(resolve, 1200));
    assertEquals(looked, 1);
  });

  it("answers calls while it works", async () => {
    const { receive, until } = start();
    receive({ type: "open", id: 1, file: FILE, size: null });
    receive({ type: "ping", id: 7 });
    assertEquals((await until((r) => r.type === "pong")).id, 7);
    await until((r) => r.type === "opened");
  });
});
