// What it gains that the home page gets ready for a picture only at a sign that one is coming: processor time of those who bring none,
// and the wait of those who do.
import type { CDPSession, Page } from "playwright-core";
import { setStage, type Stage, visit } from "../browser/editor_visit.ts";
import { largePhoto } from "../support/large_photo.ts";
import { measureOpening, type Opening } from "./editor.ts";
import { judge, median } from "./measure.ts";
import { printTable } from "./table.ts";

const PAGES = 5;

/** Milliseconds of looking at a page without bringing a picture. */
const LOOKING = 8000;

/** An address with settings is a sign by itself: its page gets ready as it loads. */
const LINK = "/?v=1&size=40x30";

/** What a visitor who only looks may cost at most, in parts of one for whom the page got ready. */
const MOST_IDLE = 0.65;

/** How long a visitor waits for every card at most who showed a sign and then took a second and a half, in bare decodes. */
const MOST_DECODES = 1.5;

/** How a picture comes, after what sign. */
const WAYS: readonly {
  readonly name: string;
  readonly path: string;
  readonly mostDecodes?: number;
  readonly prepare: (page: Page) => Promise<void>;
}[] = [
  { name: "link with settings, 1.5 s before", path: LINK, prepare: wait(1500) },
  {
    name: "pointer over Upload, 1.5 s before",
    path: "/",
    mostDecodes: MOST_DECODES,
    prepare: (page) => hover(page).then(() => wait(1500)(page)),
  },
  {
    name: "pointer over Upload, .5 s before",
    path: "/",
    prepare: (page) => hover(page).then(() => wait(500)(page)),
  },
  { name: "no sign", path: "/", prepare: wait(0) },
];

function wait(milliseconds: number) {
  return (page: Page) => page.waitForTimeout(milliseconds);
}

async function hover(page: Page): Promise<void> {
  // Where the page has settled, as for a visitor who has read what it is for.
  await page.waitForTimeout(1000);
  await page.locator("label").filter({ hasText: "Upload image" }).hover();
}

/** Measures the production site in a browser, each way in turn, so that whatever else the machine does falls on all alike. */
export async function benchIntent(): Promise<void> {
  const path = await Deno.makeTempFile({ suffix: ".jpg" });
  await Deno.writeFile(path, await largePhoto({ megapixels: 12, format: "jpeg" }));
  const stage = await setStage();
  try {
    printIdle(await measureIdle(stage));
    printOpenings(await measureOpenings(stage, path));
  } finally {
    await stage.close();
    await Deno.remove(path);
  }
}

/** Processor seconds of visits without a picture: to the home page, and to one that gets ready as it loads. */
export async function measureIdle(stage: Stage): Promise<{ plain: number; ready: number }> {
  const session = await stage.browser.newBrowserCDPSession();
  const plain: number[] = [], ready: number[] = [];
  for (let i = 0; i < PAGES; i++) {
    plain.push(await idleSeconds(stage, session, "/"));
    ready.push(await idleSeconds(stage, session, LINK));
  }
  await session.detach();
  return { plain: median(plain), ready: median(ready) };
}

async function idleSeconds(stage: Stage, session: CDPSession, path: string): Promise<number> {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  const before = await rendererSeconds(session);
  await page.goto(stage.origin + path);
  await page.waitForTimeout(LOOKING);
  const after = await rendererSeconds(session);
  await context.close();
  let seconds = 0;
  for (const [id, time] of after) seconds += time - (before.get(id) ?? 0);
  return seconds;
}

/** Processor seconds so far of each process that runs pages and their workers. */
async function rendererSeconds(session: CDPSession): Promise<ReadonlyMap<number, number>> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return new Map(
    processInfo.filter(({ type }) => type === "renderer").map(({ id, cpuTime }) => [id, cpuTime]),
  );
}

/** The first picture of fresh pages, some times for each way. */
export async function measureOpenings(stage: Stage, file: string): Promise<readonly Opening[][]> {
  const openings = WAYS.map((): Opening[] => []);
  for (let i = 0; i < PAGES; i++) {
    for (const [way, { path, prepare }] of WAYS.entries()) {
      const { page, leave } = await visit(stage, { savesData: false });
      await page.goto(stage.origin + path);
      await prepare(page);
      openings[way]!.push(await measureOpening(page, file));
      await leave();
    }
  }
  return openings;
}

export function printIdle({ plain, ready }: { plain: number; ready: number }): void {
  printTable(
    `Processor seconds of a page that nobody brings a picture to, in ${LOOKING / 1000} s`,
    ["page", "s", "of a page that got ready"],
    [
      ["home", plain.toFixed(2), judge("Home page, idle", plain / ready, "≤", MOST_IDLE)],
      ["link with settings, which gets ready at once", ready.toFixed(2), "1"],
    ],
  );
}

export function printOpenings(openings: readonly Opening[][]): void {
  const rows = WAYS.map(({ name, mostDecodes }, way) => {
    const middle = (key: keyof Opening) => median(openings[way]!.map((one) => one[key]));
    const decodes = (key: "first" | "all") =>
      median(openings[way]!.map((one) => one[key] / one.decode));
    const all = decodes("all");
    return [
      name,
      middle("decode").toFixed(0),
      middle("first").toFixed(0),
      middle("all").toFixed(0),
      decodes("first").toFixed(2),
      mostDecodes === undefined ? all.toFixed(2) : judge(`${name}, all`, all, "≤", mostDecodes),
    ];
  });
  printTable(
    "The first JPEG of 12 megapixels in a fresh page, by the sign that it was coming",
    ["sign", "decode ms", "first ms", "all ms", "first/decode", "all/decode"],
    rows,
  );
}

if (import.meta.main) await benchIntent();
