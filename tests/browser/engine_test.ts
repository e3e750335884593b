import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Browser, Page } from "playwright-core";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { DEFAULT_SETTINGS, SAMPLINGS, type Settings } from "@/lib/document/settings.ts";
import { png } from "../support/picture_files.ts";
import { openBrowser } from "../support/browser.ts";
import { serveBundles, type Shop } from "../support/serve_bundles.ts";
import { largePhoto } from "../support/large_photo.ts";
import { startRandom } from "../support/random.ts";
import { scenery } from "../support/rasters.ts";

/** What the page hands back of a conversion. */
interface Answer {
  readonly columns: number;
  readonly palette: readonly number[];
  readonly cells: readonly number[];
}

describe("the engine in a browser", () => {
  let browser: Browser;
  let shop: Shop;
  let page: Page;
  const picture = png(scenery(startRandom(95), 700, 500));
  beforeAll(async () => {
    shop = await serveBundles({
      "/client.js": "lib/worker/client.ts",
      "/engine.js": "lib/worker/entry.ts",
      "/graphics.js": "tests/support/graphics_worker.ts",
    }, {
      "/picture.png": picture,
      "/photo.jpg": await largePhoto({ megapixels: 4, format: "jpeg" }),
    });
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(shop.origin);
    await page.evaluate(START);
  });
  afterAll(async () => {
    await browser.close();
    await shop.close();
  });

  const convert = (changes: Partial<Settings>) =>
    page.evaluate(
      `convert(${JSON.stringify({ ...DEFAULT_SETTINGS, ...changes })})`,
    ) as Promise<Answer>;

  it("gives the cells of a PNG that Deno gives, to the byte", async () => {
    await page.evaluate(`openPicture("/picture.png")`);
    const source = openSource(await decode(new Blob([picture])));
    for (const sampling of SAMPLINGS) {
      for (const changes of [{}, { palette: { kind: "best", colors: 8 }, contrast: 10 }] as const) {
        const settings: Settings = { ...DEFAULT_SETTINGS, sampling, ...changes };
        const { grid } = await pixelate(source, settings);
        const answer = await convert(settings);
        assertEquals(answer.palette, [...grid.palette], sampling);
        assertEquals(answer.cells, [...grid.cells], sampling);
      }
    }
  });

  it("shows a first grid, then the exact one, and a preview of the picture", async () => {
    const seen = await page.evaluate(
      `watch("/photo.jpg", ${JSON.stringify(DEFAULT_SETTINGS)})`,
    ) as {
      readonly log: readonly string[];
      readonly preview: number;
    };
    assertEquals(seen.log.filter((line) => line !== "preview"), ["opened", "first", "exact"]);
    assert(seen.preview > 250 && seen.preview <= 1024, `${seen.preview}`);
  });

  it("goes on with the same picture after its worker was closed", async () => {
    await page.evaluate(`openPicture("/picture.png")`);
    const before = await convert({ columns: 21 });
    for (const worker of page.workers()) await worker.evaluate("self.close()").catch(() => {});
    assertEquals(await convert({ columns: 21 }), before);
    assertEquals(await page.evaluate("restarts"), 1);
  });

  it("makes files of a grid", async () => {
    const file = await page.evaluate(`render(${JSON.stringify(DEFAULT_SETTINGS)})`) as {
      readonly type: string;
      readonly text: string;
    };
    assertEquals(file.type, "image/svg+xml");
    assert(file.text.includes('viewBox="0 0 40 30"'), file.text.slice(0, 300));
  });

  it("computes on a graphics processor, and goes on without the caller noticing when that is lost", async () => {
    const seen = await page.evaluate(`ask("/graphics.js")`) as Readonly<Record<string, unknown>>;
    assertEquals([seen["chosen"], seen["used"], seen["usedAfter"]], ["webgl", "webgl", "cpu"]);
    assert(Number(seen["difference"]) < 1e-3, `${seen["difference"]}`);
    assertEquals(seen["differenceAfter"], 0);
  });
});

/** What the page itself does. */
const START = `(async () => {
  const { createEngine } = await import("/client.js");
  globalThis.restarts = 0;
  const createWorker = () => new Worker("/engine.js", { type: "module" });
  const engine = createEngine(createWorker, { onRestart: () => restarts++ });
  const fetchFile = async (path) => (await fetch(path)).blob();
  const plain = ({ columns, palette, cells }) => ({ columns, palette: [...palette], cells: [...cells] });
  globalThis.openPicture = async (path) => engine.open(await fetchFile(path));
  globalThis.convert = async (settings) => plain(await engine.convert(settings));
  globalThis.render = async (settings) => {
    const grid = await engine.convert(settings);
    const { file } = await engine.render(grid, { output: "svg", style: "pixels" });
    return { type: file.type, text: await file.text() };
  };
  globalThis.watch = async (path, settings) => {
    const log = [];
    let preview = 0;
    const onPreview = (bitmap) => {
      log.push("preview");
      preview = Math.max(bitmap.width, bitmap.height);
      bitmap.close();
    };
    const { columns, rows } = settings;
    const opening = engine.open(await fetchFile(path), { onPreview, size: { columns, rows } });
    opening.then(() => log.push("opened"));
    await engine.convert(settings, { onGrid: ({ exact }) => log.push(exact ? "exact" : "first") });
    while (preview === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    return { log, preview };
  };
  globalThis.ask = (path) => new Promise((resolve, reject) => {
    const worker = new Worker(path, { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
  });
})()`;
