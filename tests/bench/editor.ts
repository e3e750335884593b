// How long a visitor waits in the real page: a photograph handed over, and a control changed.
import type { Page } from "playwright-core";
import { setStage, type Stage, untilReady, upload, visit } from "../browser/editor_visit.ts";
import { largePhoto } from "../support/large_photo.ts";
import { colorControlsOf, type Control, controlsOf } from "./editor_controls.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";
import { benchThumbnails } from "./thumbnails.ts";
import { type Spent, traceMeasures } from "./traced_work.ts";

/** Fresh pages for each size, and how often the picture is opened in each. */
const PAGES = 3;
const ROUNDS = 4;
const CHANGES = 9, CHANGES_OF_MANY = 5;

/** Milliseconds that a visitor takes at least to choose a picture, in which the page gets ready, and to look at the piece. */
const CHOOSING = 1500, LOOKING = 1000;

/** Sizes with the most that showing all cards may take, in bare decodes or in milliseconds. */
const SIZES: readonly {
  readonly columns: number;
  readonly rows: number;
  readonly mostDecodes?: number;
  readonly mostMilliseconds?: number;
}[] = [
  { columns: 40, rows: 30, mostDecodes: 1.5 },
  { columns: 200, rows: 150, mostMilliseconds: 1000 },
];

/** Two frames, in milliseconds. */
const MOST_CHANGE = 33;
/** What a change may be of work, as page and worker have it together, in milliseconds of processor time. */
const MOST_WORK = 16;
/** What holds up nobody who scrolls or types, in milliseconds. */
const MOST_TASK = 50;

/** What happens after a picture was handed over, in milliseconds: `first` and `all` as the page measures them. */
export interface Opening {
  /** The browser's own bare decode of the same file, just before. */
  readonly decode: number;
  readonly first: number;
  readonly all: number;
}

/** Measures the production site in a browser by what it writes into the performance timeline. */
export async function benchEditor(): Promise<void> {
  const path = await Deno.makeTempFile({ suffix: ".jpg" });
  await Deno.writeFile(path, await largePhoto({ megapixels: 12, format: "jpeg" }));
  const stage = await setStage();
  try {
    await benchOpenings(stage, path);
    await benchChanges(stage, path);
    await benchLongest(stage, path);
    await benchThumbnails(stage, path);
  } finally {
    await stage.close();
    await Deno.remove(path);
  }
}

async function benchOpenings(stage: Stage, path: string): Promise<void> {
  const rows: string[][] = [];
  for (const { columns, rows: lines, mostDecodes, mostMilliseconds } of SIZES) {
    const fresh: Opening[] = [];
    const warm: Opening[] = [];
    for (let i = 0; i < PAGES; i++) {
      const { page, leave } = await visit(stage, { savesData: false });
      await page.goto(`${stage.origin}/?v=1&size=${columns}x${lines}`);
      await page.waitForTimeout(CHOOSING);
      for (let round = 0; round < ROUNDS; round++) {
        (round === 0 ? fresh : warm).push(await measureOpening(page, path));
        await untilReady(page);
        await page.waitForTimeout(LOOKING);
      }
      await leave();
    }
    for (const [name, openings] of [["fresh", fresh], ["warm", warm]] as const) {
      const size = `${columns}x${lines} in a ${name} page`;
      const middle = (key: keyof Opening) => median(openings.map((one) => one[key]));
      const decodes = (key: "first" | "all") =>
        median(openings.map((one) => one[key] / one.decode));
      rows.push([
        size,
        middle("decode").toFixed(0),
        middle("first").toFixed(0),
        within(`all at ${size}, ms`, middle("all"), mostMilliseconds, 0),
        decodes("first").toFixed(2),
        within(`all at ${size}, in decodes`, decodes("all"), mostDecodes, 2),
      ]);
    }
  }
  printTable(
    "A JPEG of 12 megapixels in the editor",
    ["cells", "decode ms", "first ms", "all ms", "first/decode", "all/decode"],
    rows,
    "Decode is the browser's own bare decode of the same file in the same page, just before; first and all are the measures " +
      "pixelate:first and pixelate:all of the page: from the picture handed over to the Pixels card and to every card.",
  );
}

/** A number, beside the most that it may be if there is one. */
function within(what: string, value: number, most: number | undefined, digits: number): string {
  return most === undefined ? value.toFixed(digits) : judge(what, value, "≤", most, digits);
}

/** Opens a picture in the editor that `page` shows. */
export async function measureOpening(page: Page, path: string): Promise<Opening> {
  const decode = await bareDecode(page, path);
  await clearMeasures(page);
  await upload(page, path);
  const [first] = await measures(page, "pixelate:first");
  const [all] = await measures(page, "pixelate:all");
  return { decode, first: first ?? NaN, all: all ?? NaN };
}

/** Decodes the file by itself, chosen through an input as the editor's is, so that both read it from the same place. */
async function bareDecode(page: Page, path: string): Promise<number> {
  await page.evaluate(() => {
    const input = document.createElement("input");
    input.type = "file";
    input.id = "bare-decode";
    input.hidden = true;
    document.body.append(input);
  });
  await page.locator("#bare-decode").setInputFiles(path);
  return await page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>("#bare-decode")!;
    const begun = performance.now();
    (await createImageBitmap(input.files![0]!)).close();
    const milliseconds = performance.now() - begun;
    input.remove();
    return milliseconds;
  });
}

async function benchChanges(stage: Stage, path: string): Promise<void> {
  const { page, leave } = await openAt(stage, path, 100, 75);
  const rows: string[][] = [];
  const all: number[] = [];
  for (const [name, change] of [...controlsOf(page, 100), ...colorControlsOf(page)]) {
    const spent = await traceChanges(stage, page, change, CHANGES);
    const middle = (key: keyof Spent) => median(spent.map((one) => one[key]));
    all.push(...spent.map(({ whole }) => whole));
    rows.push([
      name,
      judge(`Change of ${name}, ms`, middle("whole"), "≤", MOST_CHANGE, 1),
      judge(`Work of a change of ${name}, ms`, middle("work"), "≤", MOST_WORK, 1),
      middle("waiting").toFixed(1),
      middle("longest").toFixed(1),
    ]);
  }
  const any = judge("Any change, ms", median(all), "≤", MOST_CHANGE, 1);
  rows.push(["all of these", any, "", "", ""]);
  await leave();
  printTable(
    "A control of the editor changed at 100x75, until every visible card shows it",
    [
      "control",
      "median ms",
      "work of page and engine",
      "waiting for a frame",
      "longest task of the page",
    ],
    rows,
    "Work and waiting are told by the browser's trace: page and engine work at the same time now and then. Work and the longest task are " +
      "processor time, for these threads stand still where others have the processors: what is neither work nor waiting for a frame.",
  );
}

/** The largest piece in full color: how long the page is held at most. */
async function benchLongest(stage: Stage, path: string): Promise<void> {
  const { page, leave } = await openAt(stage, path, 512, 512);
  const rows: string[][] = [];
  for (const [name, change] of [...controlsOf(page, 512), ...colorControlsOf(page)]) {
    const spent = await traceChanges(stage, page, change, CHANGES_OF_MANY);
    const longest = Math.max(...spent.map(({ longest }) => longest));
    rows.push([
      name,
      median(spent.map(({ whole }) => whole)).toFixed(0),
      judge(`Longest task of a change of ${name} at 512x512, ms`, longest, "≤", MOST_TASK, 1),
    ]);
  }
  await leave();
  printTable(
    "A control of the editor changed at 512x512",
    ["control", "median ms", "longest task of the page"],
    rows,
  );
}

/** A page with a picture at so many cells, looked at for a moment. */
async function openAt(stage: Stage, path: string, columns: number, lines: number) {
  const { page, leave } = await visit(stage, { savesData: false });
  await page.goto(`${stage.origin}/?v=1&size=${columns}x${lines}`);
  await page.waitForTimeout(CHOOSING);
  await upload(page, path);
  await page.waitForTimeout(LOOKING);
  return { page, leave };
}

/** What changes of a control were filled with; the first one of its kind is in no measure. */
async function traceChanges(
  stage: Stage,
  page: Page,
  change: Control[1],
  times: number,
): Promise<readonly Spent[]> {
  await change(0);
  await untilReady(page);
  return await traceMeasures(stage.browser, page, "pixelate:change", async () => {
    for (let round = 1; round <= times; round++) {
      const ready = await whenReadyAgain(page);
      await change(round);
      await ready();
    }
  });
}

/**
 * Has the page itself notice when it is ready after the next change. Returns what waits for that: who asks again and again meanwhile
 * gives the page work that would be taken for its own.
 */
async function whenReadyAgain(page: Page): Promise<() => Promise<void>> {
  const again = await page.evaluateHandle(() => {
    const editor = document.querySelector<HTMLElement>("#editor")!;
    let hasLeft = false;
    const done = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        hasLeft ||= editor.dataset.state !== "ready";
        if (!hasLeft || editor.dataset.state !== "ready") return;
        observer.disconnect();
        resolve();
      });
      observer.observe(editor, { attributeFilter: ["data-state"] });
    });
    return { done };
  });
  return async () => {
    await again.evaluate(({ done }) => done);
    await again.dispose();
  };
}

function clearMeasures(page: Page): Promise<void> {
  return page.evaluate(() => performance.clearMeasures());
}

function measures(page: Page, name: string): Promise<number[]> {
  return page.evaluate(
    (name) => performance.getEntriesByName(name).map(({ duration }) => duration),
    name,
  );
}

if (import.meta.main) await benchEditor();
