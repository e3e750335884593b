import puppeteer, { type Browser, type KeyInput, type Page } from "puppeteer-core";
import { note } from "../tally.ts";
import type { Driver, Engine, WindowOptions } from "./driver.ts";
import { findProgram } from "./find_program.ts";
import { saveData } from "./save_data.ts";
import { savedIn } from "./saved_in.ts";

/**
 * Firefox, driven by WebDriver BiDi, or null where it is not installed.
 *
 * @param preferences What its users may have set, as about:config names it.
 */
export async function startFirefox(
  preferences: Readonly<Record<string, boolean>> = {},
): Promise<Engine | null> {
  const executablePath = findProgram("firefox-esr", "firefox");
  if (executablePath === null) return null;
  note("browser");
  const downloads = await Deno.makeTempDir({ prefix: "pixelated-artwork-firefox-" });
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    // Its own home: root, and many containers, have one that Firefox does not want.
    env: { ...Deno.env.toObject(), HOME: downloads },
    extraPrefsFirefox: {
      // Pages stand still, so that nothing glides away from what is aimed at.
      "ui.prefersReducedMotion": 1,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads,
      "browser.download.alwaysOpenPanel": false,
      ...preferences,
    },
  });
  return {
    name: "Firefox",
    open: (options) => openWindow(browser, downloads, options),
    async close() {
      await browser.close();
      await Deno.remove(downloads, { recursive: true });
    },
  };
}

async function openWindow(
  browser: Browser,
  downloads: string,
  { savesData = false }: WindowOptions = {},
): Promise<Driver> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  if (savesData) await page.evaluateOnNewDocument(saveData);
  await page.setViewport({ width: 1280, height: 800 });
  return {
    goto: async (url) => void await page.goto(url),
    reload: async () => void await page.reload(),
    evaluate: async (run, ...args) => await page.evaluate(run as never, ...args) as never,
    async drag([first, ...others]) {
      await page.mouse.move(...first!);
      await page.mouse.down();
      for (const place of others) await page.mouse.move(...place);
      await page.mouse.up();
    },
    press: (keys) => press(page, keys.split("+") as KeyInput[]),
    type: (text) => page.keyboard.type(text),
    async choose(selector, path) {
      const input = await page.$(selector) as { uploadFile(path: string): Promise<void> } | null;
      if (input === null) throw new Error(`There is no ${selector}.`);
      await input.uploadFile(path);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    saved: (act) => savedIn(downloads, act),
    close: () => context.close(),
  };
}

async function press(page: Page, keys: readonly KeyInput[]): Promise<void> {
  const named = keys.map((key) => key === "Space" ? " " : key);
  for (const key of named) await page.keyboard.down(key);
  for (const key of named.toReversed()) await page.keyboard.up(key);
}
