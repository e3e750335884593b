import { assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Browser } from "playwright-core";
import { openBrowser } from "@/tests/support/browser.ts";
import { type OpenSite, openSite } from "@/tests/support/site.ts";

describe("a page of the site", () => {
  let browser: Browser;
  let site: OpenSite;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), openSite()]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it("lets no text become markup or script, but its own worker", async () => {
    const page = await browser.newPage();
    await page.goto(site.origin, { waitUntil: "networkidle" });
    const refused = await page.evaluate(() => {
      const tries: Record<string, () => unknown> = {
        markup: () => document.body.innerHTML = "<b>x</b>",
        worker: () => new Worker("/engine.js", { type: "module" }),
        script: () => document.createElement("script").src = "/engine.js",
        policy: () =>
          (globalThis as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): unknown };
          }).trustedTypes.createPolicy("another", {}),
      };
      return Object.keys(tries).filter((name) => {
        try {
          tries[name]!();
          return false;
        } catch (error) {
          return error instanceof TypeError;
        }
      });
    });
    assertEquals(refused, ["markup", "worker", "script", "policy"]);
    await page.close();
  });
});
