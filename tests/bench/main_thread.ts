// How long the page's thread is held up by one task, at each step that a visitor takes in the editor.
import type { Page } from "playwright-core";
import { LOOKS } from "@/lib/document/looks.ts";
import { setStage, type Stage, untilReady, visit } from "../browser/editor_visit.ts";
import { largePhoto } from "../support/large_photo.ts";
import { judge } from "./measure.ts";
import { printTable } from "./table.ts";
import { traceLongestTask } from "./traced_work.ts";

const SIZES = ["40x30", "100x75", "200x150"] as const;
/** Milliseconds that a task may take. */
const MOST = 50;
/** Milliseconds in which the page gets ready, and in which what waits for idle times has come. */
const CHOOSING = 1500, LATE = 3000;
const GROUPS = ["Picture", "Size", "Colors", "Tone"];

/** Measures the production site in a browser by the browser's own trace. */
export async function benchMainThread(): Promise<void> {
  const path = await Deno.makeTempFile({ suffix: ".jpg" });
  await Deno.writeFile(path, await largePhoto({ megapixels: 12, format: "jpeg" }));
  const stage = await setStage();
  try {
    const longest = new Map<string, string[]>();
    for (const size of SIZES) {
      for (const [step, milliseconds] of await stepsOf(stage, path, size)) {
        const what = `Longest task, ${step} at ${size}, ms`;
        const row = longest.get(step) ?? [];
        longest.set(step, [...row, judge(what, milliseconds, "≤", MOST, 0)]);
      }
    }
    printTable(
      "The longest task of the page's thread, a JPEG of 12 megapixels in the editor",
      ["step", ...SIZES.map((size) => `${size}, ms`)],
      [...longest].map(([step, row]) => [step, ...row]),
      "Processor time by the browser's trace. Each step includes what comes of it a moment later, such as thumbnails.",
    );
  } finally {
    await stage.close();
    await Deno.remove(path);
  }
}

/** The longest task of each step, in milliseconds. */
async function stepsOf(stage: Stage, path: string, size: string): Promise<[string, number][]> {
  const { page, leave } = await visit(stage, {
    viewport: { width: 1440, height: 900 },
    savesData: false,
  });
  await page.goto(`${stage.origin}/?v=1&size=${size}`);
  await page.waitForTimeout(CHOOSING);
  const found: [string, number][] = [];
  for (const [step, act] of steps(page, path)) {
    found.push([step, await traceLongestTask(stage.browser, page, act)]);
  }
  await leave();
  return found;
}

function steps(page: Page, path: string): readonly [string, () => Promise<void>][] {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  return [
    ["open", async () => {
      await page.getByLabel("Upload image").setInputFiles(path);
      await untilReady(page);
      await page.waitForTimeout(LATE);
    }],
    ...LOOKS.map(({ name }): [string, () => Promise<void>] => [`look ${name}`, async () => {
      await press(name);
      await untilReady(page);
      await page.waitForTimeout(200);
    }]),
    ...["Bricks", "Circles", "Squares"].map((name): [string, () => Promise<void>] => [
      `style ${name}`,
      async () => {
        await page.getByRole("tab", { name }).click();
        await page.waitForTimeout(300);
      },
    ]),
    ...GROUPS.map((name): [string, () => Promise<void>] => [`group ${name}`, async () => {
      await page.getByRole("group", { name, exact: true })
        .getByRole("button", { expanded: false }).click();
      await page.waitForTimeout(200);
    }]),
    ["auto", async () => {
      await press("Closest look");
      await page.getByRole("status").filter({ hasText: "from afar" }).waitFor();
      await untilReady(page);
    }],
    ...["Crop", "Touch up", "Compare", "Download"].map((name): [string, () => Promise<void>] => [
      `dialog ${name}`,
      async () => {
        await press(name);
        const dialog = page.getByRole("dialog");
        await dialog.waitFor();
        await page.waitForTimeout(300);
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "hidden" });
      },
    ]),
    ["undo", async () => {
      await press("Undo");
      await untilReady(page);
    }],
  ];
}

if (import.meta.main) await benchMainThread();
