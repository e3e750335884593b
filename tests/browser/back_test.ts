import { assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Browser, Page } from "playwright-core";
import { launchKeepingBrowser } from "@/tests/support/browser.ts";
import { type OpenSite, openSite } from "@/tests/support/site.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { field, photoPath, untilReady, upload } from "./editor_visit.ts";

const browser = await launchKeepingBrowser();
if (browser) comeBack(browser);
else leaveOut("coming back to pages, as no browser with a window is installed");

function comeBack(browser: Browser): void {
  describe("a page that a visitor comes back to", () => {
    let site: OpenSite;
    beforeAll(async () => void (site = await openSite()));
    afterAll(async () => {
      await browser.close();
      await site.close();
    });

    for (const path of ["/", "/about", "/inspiration"]) {
      it(`is there as it was left: ${path}`, async () => {
        const page = await browser.newPage();
        await page.goto(site.origin + path, { waitUntil: "networkidle" });
        assertEquals(await leaveAndReturn(page), { path, isAsLeft: true });
        await page.close();
      });
    }

    it("has the work that was open", async () => {
      const page = await browser.newPage();
      await page.goto(site.origin);
      await upload(page, photoPath("dog"));
      await field(page, "slider", "Contrast").fill("40");
      await untilReady(page);
      const { path } = await leaveAndReturn(page);
      assertEquals(path, "/");
      await untilReady(page);
      assertEquals(await field(page, "slider", "Contrast").inputValue(), "40");
      await page.close();
    });

    /** Follows a link to another page, and goes back from there. Tells where that led, and whether the page was kept. */
    async function leaveAndReturn(page: Page): Promise<{ path: string; isAsLeft: boolean }> {
      await page.evaluate(() => {
        addEventListener("pageshow", ({ persisted }) => Object.assign(globalThis, { persisted }));
      });
      await page.getByRole("link", { name: "FAQ" }).first().click();
      await page.waitForURL(`${site.origin}/faq`);
      await page.evaluate(() => history.back());
      await page.waitForURL((url) => url.pathname !== "/faq", { waitUntil: "commit" });
      return await page.evaluate(() => ({
        path: location.pathname,
        isAsLeft: (globalThis as unknown as { persisted?: boolean }).persisted === true,
      }));
    }
  });
}
