import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { AXE_SCRIPT, type default as axe } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { COLOR_RULES } from "./barriers.ts";
import { openBrowser } from "@/tests/support/browser.ts";
import { PAGES } from "@/tests/support/pages.ts";
import { type OpenSite, openSite } from "@/tests/support/site.ts";

const WIDTHS = [320, 1280];
const WIDEST = 3840;
const SCHEMES = ["light", "dark"] as const;

describe("every page", () => {
  let browser: Browser;
  let site: OpenSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  for (const { path, status } of PAGES) {
    it(`${path} moves nothing while it loads, and is in order at every width, light and dark`, async () => {
      const page = await browser.newPage({ viewport: { width: 412, height: 800 } });
      await page.addInitScript(countShifts);
      const complaints = listen(page, site.origin);
      const response = await page.goto(site.origin + path, { waitUntil: "networkidle" });
      assertEquals(response?.status(), status);
      assertEquals(await page.evaluate(() => (globalThis as unknown as Shifting).shifts), 0);
      await page.emulateMedia({ reducedMotion: "reduce" });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme });
          // What rules find that do not ask for colors is the same in every scheme of colors.
          const rules = colorScheme === "light" ? undefined : COLOR_RULES;
          const found = [...await overflow(page), ...await violations(page, rules)];
          assertEquals({ width, colorScheme, found }, { width, colorScheme, found: [] });
        }
      }
      await page.setViewportSize({ width: WIDEST, height: 2160 });
      assertEquals(await overflow(page), []);
      // A page that is not there says so in the console; everything else there is a fault.
      assertEquals(complaints.filter((text) => !text.includes(`status of ${status}`)), []);
      await page.close();
    });
  }

  it("loads at most 60 KB of script before a picture comes", async () => {
    const page = await browser.newPage();
    await page.goto(site.origin, { waitUntil: "networkidle" });
    const bytes = await page.evaluate(() =>
      performance.getEntriesByType("resource")
        .map((entry) => entry as PerformanceResourceTiming)
        .filter(({ name }) => new URL(name).pathname.startsWith("/_fresh/js/"))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    );
    assert(bytes > 0 && bytes <= 60_000, `The home page loads ${bytes} bytes of script.`);
    await page.close();
  });
});

interface Shifting {
  shifts: number;
}

/** Adds up by how much things move on a page by themselves. */
function countShifts(): void {
  const page = Object.assign(globalThis, { shifts: 0 }) as Shifting;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      page.shifts += (entry as unknown as { value: number }).value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Collects what a page complains about: messages of the console, errors, and requests that leave the site. */
function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && target !== origin) {
      complaints.push(`asks for ${request.url()}`);
    }
  });
  return complaints;
}

/** The elements that make a page wider than its window. */
async function overflow(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** What axe-core finds wrong for people who use assistive technology. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!await page.evaluate(() => "axe" in globalThis)) await page.evaluate(AXE_SCRIPT);
  const { violations, passes } = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        resultTypes: ["violations"],
        ...rules && { runOnly: rules },
      }),
    rules && [...rules],
  );
  if (passes.length === 0) throw new Error("axe-core looked at nothing.");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`)
  );
}
