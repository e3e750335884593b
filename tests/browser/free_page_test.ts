import { assert } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { largePhoto } from "../support/large_photo.ts";
import { openSite } from "../support/site.ts";
import { download, field, type Stage, untilReady, upload, visit } from "./editor_visit.ts";

/** Longest time that the page may be held, in milliseconds. */
const HELD = 50;

describe("the editor leaves the page and the device free", () => {
  let stage: Stage;
  beforeAll(async () => {
    // As visitors have it: the one that tests share is told to compile less.
    const [browser, site] = await Promise.all([launchBrowser(), openSite()]);
    const close = async () => {
      await browser.close();
      await site.close();
    };
    stage = { browser, origin: site.origin, close };
  });
  afterAll(() => stage.close());

  it("never holds the page, from a 12-megapixel photograph to the last control", async () => {
    const { page, leave } = await visit(stage, {
      savesData: false,
      reducedMotion: "no-preference",
    });
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
});

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
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
    traceConfig: {
      includedCategories: [
        "disabled-by-default-devtools.timeline",
        "toplevel",
        "blink.user_timing",
      ],
    },
  });
  // Other pages of the browser are recorded, too: this one is known by its mark.
  const mark = `watched ${crypto.randomUUID()}`;
  await page.evaluate((mark) => void performance.mark(mark), mark);
  return {
    async longest() {
      const done = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
      await session.send("Tracing.end");
      await done;
      const threads = new Set(
        events.filter(({ name }) => name === mark).map(({ pid, tid }) => `${pid} ${tid}`),
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
