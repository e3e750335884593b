import type { Browser } from "playwright-core";
import { openBrowser } from "../browser.ts";
import { contentOf } from "../content_of.ts";
import type { Driver, Engine, WindowOptions } from "./driver.ts";
import { saveData } from "./save_data.ts";

/** Chromium: the one that the tests of a run share, or one of its own. */
export async function startChromium(): Promise<Engine> {
  const browser = await openBrowser();
  return {
    name: "Chromium",
    open: (options) => openWindow(browser, options),
    close: () => browser.close(),
  };
}

async function openWindow(
  browser: Browser,
  { savesData = false }: WindowOptions = {},
): Promise<Driver> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    // Pages stand still, so that nothing glides away from what is aimed at.
    reducedMotion: "reduce",
  });
  if (savesData) await context.addInitScript(saveData);
  const page = await context.newPage();
  return {
    goto: async (url) => void await page.goto(url),
    reload: async () => void await page.reload(),
    // Functions travel as text, and values beside them, as with every other browser.
    evaluate: (run, ...args) => page.evaluate(`(${run})(...${JSON.stringify(args)})`),
    async drag([first, ...others]) {
      await page.mouse.move(...first!);
      await page.mouse.down();
      for (const place of others) await page.mouse.move(...place);
      await page.mouse.up();
    },
    press: (keys) => page.keyboard.press(keys),
    type: (text) => page.keyboard.type(text),
    choose: (selector, path) => page.locator(selector).setInputFiles(path),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async saved(act) {
      const coming = page.waitForEvent("download");
      await act();
      const file = await coming;
      return { name: file.suggestedFilename(), bytes: await contentOf(file) };
    },
    close: () => context.close(),
  };
}
