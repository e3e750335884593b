import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { largePhoto } from "../support/large_photo.ts";
import {
  download,
  field,
  photo,
  setStage,
  type Stage,
  untilReady,
  upload,
  visit,
} from "./editor_visit.ts";

/** Longest time that the page may be held, in milliseconds. */
const HELD = 50;

describe("the editor leaves the page and the device free", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("never holds the page, from a 12-megapixel photograph to the last control", async () => {
    const { page, leave } = await visit(stage);
    const work = await watchTasks(page);
    // A path, because bytes would be handed over through the page's own thread.
    const path = await Deno.makeTempFile({ suffix: ".jpg" });
    await Deno.writeFile(path, await largePhoto({ megapixels: 12, format: "jpeg" }));
    await upload(page, path);
    await Deno.remove(path);
    const steps: readonly (() => Promise<unknown>)[] = [
      () => field(page, "spinbutton", "Width").fill("100"),
      () => field(page, "spinbutton", "Height").fill("75"),
      () => field(page, "spinbutton", "Detail level").fill("60"),
      () => field(page, "spinbutton", "Aspect ratio").fill("1.5"),
      () => page.getByRole("button", { name: "Swap width and height" }).click(),
      () => page.getByRole("button", { name: "Use the picture's aspect ratio" }).click(),
      () => field(page, "combobox", "Sampling").selectOption("average"),
      () => field(page, "combobox", "Sampling").selectOption("dominant"),
      () => field(page, "combobox", "Palette").selectOption("best"),
      () => field(page, "spinbutton", "Colors").fill("24"),
      () => field(page, "combobox", "Dithering").selectOption("floyd-steinberg"),
      () => field(page, "slider", "Strength").fill("0.5"),
      () => field(page, "slider", "Brightness").fill("20"),
      () => field(page, "slider", "Contrast").fill("20"),
      () => field(page, "slider", "Saturation").fill("20"),
      () => page.getByRole("button", { name: "Undo", exact: true }).click(),
      () => page.getByRole("button", { name: "Redo", exact: true }).click(),
      () => download(page, "Bricks", "PNG"),
      () => download(page, "4:3", "SVG"),
    ];
    for (const step of steps) {
      await step();
      await untilReady(page);
    }
    // Work of the page's own, told apart from waiting for a busy machine.
    const { longest, name } = await work.longest();
    assert(longest <= HELD, `${name} took ${longest} ms.`);
    await leave();
  });

  it("leaves memory, addresses of blobs and workers as they were after many pictures", async () => {
    const { page, leave } = await visit(stage);
    await page.evaluate(() => {
      const living = new Set<string>();
      const { createObjectURL, revokeObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        const url = createObjectURL.call(URL, blob);
        living.add(url);
        return url;
      };
      URL.revokeObjectURL = (url: string) => {
        living.delete(url);
        revokeObjectURL.call(URL, url);
      };
      Object.assign(globalThis, { livingUrls: living });
    });
    const pictures = [await photo("kitten", 800, 600), await photo("lemurs", 600, 800)];
    const open = async (times: number) => {
      for (let i = 0; i < times; i++) {
        await upload(page, { ...pictures[i % 2]!, name: `${i}.png` });
      }
      await page.waitForTimeout(1000);
      return await used(page);
    };
    const first = await open(4);
    const workers = page.workers().length;
    const last = await open(26);
    assertEquals(page.workers().length, workers);
    assert(last.urls <= first.urls, `${first.urls}, then ${last.urls} blob addresses`);
    assert(last.heap < first.heap * 1.5 + 4e6, `${first.heap}, then ${last.heap} bytes`);
    assert(last.nodes <= first.nodes + 400, `${first.nodes}, then ${last.nodes} nodes`);
    await leave();
  });
});

/** What the page holds after the garbage is collected. */
async function used(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string) => metrics.find((entry) => entry.name === name)!.value;
  const urls = await page.evaluate(() =>
    (globalThis as unknown as { livingUrls: Set<string> }).livingUrls.size
  );
  return { heap: metric("JSHeapUsedSize"), nodes: metric("Nodes"), urls };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/**
 * Records how long tasks of the page's thread compute, by the processor's clock, so that a busy machine does not count.
 */
async function watchTasks(page: Page) {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on(
    "Tracing.dataCollected",
    ({ value }) => events.push(...value as unknown as TraceEvent[]),
  );
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["disabled-by-default-devtools.timeline", "toplevel"] },
  });
  return {
    async longest() {
      const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
      await session.send("Tracing.end");
      await done;
      const threads = new Set(
        events.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
          .map(({ pid, tid }) => `${pid} ${tid}`),
      );
      const tasks = events.filter(({ name, pid, tid }) =>
        name === "RunTask" && threads.has(`${pid} ${tid}`)
      );
      assert(tasks.length > 100, "No tasks were recorded.");
      const worst = tasks.reduce((one, other) => (other.tdur ?? 0) > (one.tdur ?? 0) ? other : one);
      const inside = events.filter(({ pid, tid, ts, name }) =>
        pid === worst.pid && tid === worst.tid && ts >= worst.ts && name !== "RunTask" &&
        ts <= worst.ts + (worst.dur ?? 0)
      ).toSorted((one, other) => (other.dur ?? 0) - (one.dur ?? 0));
      const names = inside.slice(0, 5).map(({ name }) => name);
      return { longest: (worst.tdur ?? 0) / 1000, name: names.join(", ") };
    },
  };
}
