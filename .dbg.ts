import { chromium } from "playwright-core";
import { startSite } from "@/tests/support/site.ts";
const site = await startSite();
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium" });
const P = "tests/fixtures/photos/";
async function go(w: number, h: number, file: string, name: string, act: (page: any) => Promise<void>, scheme = "light") {
  const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme as never });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log("ERR", m.text()));
  page.on("pageerror", (e) => console.log("PAGEERR", e.message));
  try {
    await page.goto(site.origin);
    await page.evaluate(() => {
      (globalThis as any).cls = 0;
      new PerformanceObserver((l) => { for (const e of l.getEntries() as any) if (!e.hadRecentInput) (globalThis as any).cls += e.value; }).observe({ type: "layout-shift", buffered: true });
      new PerformanceObserver((l) => { for (const e of l.getEntries()) ((globalThis as any).long ??= []).push(Math.round(e.duration)); }).observe({ type: "longtask", buffered: true });
      const t = setInterval(() => {
        const c = [...document.querySelectorAll("button[aria-pressed] canvas")] as HTMLCanvasElement[];
        if (c.length >= 15 && c.every((x) => x.width !== 300 || x.height !== 150)) { (globalThis as any).thumbs = performance.now(); clearInterval(t); }
      }, 5);
    });
    await page.getByLabel("Upload image").setInputFiles(P + file);
    await page.locator('#editor[data-state="ready"]').waitFor();
    await page.waitForTimeout(700);
    await act(page);
    console.log(name, JSON.stringify(await page.evaluate(() => {
      const f = performance.getEntriesByName("pixelate:first")[0]!;
      return { first: Math.round(f.duration), all: Math.round(performance.getEntriesByName("pixelate:all")[0]!.duration), thumbsAfterFirst: Math.round((globalThis as any).thumbs - f.startTime - f.duration), cls: (globalThis as any).cls, long: (globalThis as any).long, wide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
    })));
  } catch (e) { console.log(name, "FAILED", (e as Error).message.slice(0, 400)); }
  await page.screenshot({ path: `/tmp/w/looks/x_${name}.png` });
  await context.close();
}
await go(1280, 720, "tulips.jpg", "tone", async (page) => {
  await page.getByRole("slider", { name: "Contrast" }).fill("-70");
  await page.waitForTimeout(300);
  console.log(JSON.stringify(await page.getByRole("button", { name: "Reset Tone", exact: true }).boundingBox()), JSON.stringify(await page.getByRole("button", { name: "Tone: more settings", exact: true }).boundingBox()));
});
await go(1440, 900, "dog.jpg", "colors", async (page) => { await page.getByRole("button", { name: "Colors: more settings" }).click(); await page.getByRole("combobox", { name: "Dithering" }).selectOption({ label: "Atkinson" }); await page.waitForTimeout(400); });
await go(1024, 768, "astronaut.jpg", "lg", async (page) => { await page.getByRole("tab", { name: "Bricks" }).click(); await page.getByRole("button", { name: "Size: more settings" }).click(); await page.waitForTimeout(400); }, "dark");
await go(390, 844, "astronaut.jpg", "phone", async (page) => { await page.getByRole("button", { name: "All controls" }).click(); await page.evaluate(() => scrollBy(0, 1500)); await page.waitForTimeout(200); await page.getByRole("slider", { name: "Saturation" }).fill("-40"); await page.waitForTimeout(300); });
await go(390, 844, "coffee.jpg", "phone2", async (page) => { await page.getByRole("button", { name: "See it on the whole screen" }).click(); await page.getByRole("button", { name: "Zoom in" }).click(); await page.waitForTimeout(400); }, "dark");
await go(2560, 1440, "hawa_mahal.jpg", "wide", async (page) => { await page.getByRole("button", { name: "Download", exact: true }).click(); await page.getByLabel("Size in millimeters").check(); await page.waitForTimeout(400); });
await browser.close();
await site.stop();
