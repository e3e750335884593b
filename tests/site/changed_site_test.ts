import {
  assert,
  assertEquals,
  assertMatch,
  assertNotEquals,
  assertStringIncludes,
} from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { contentSecurityPolicy, SECURITY_HEADERS } from "@/lib/site/policy.ts";
import { card, photo, untilReady, upload } from "@/tests/browser/editor_visit.ts";
import { openBrowser } from "@/tests/support/browser.ts";
import { openNetwork } from "@/tests/support/network.ts";
import { openSite, type RunningSite, startSiteIn } from "@/tests/support/site.ts";
import { copyTree, type Tree } from "@/tests/support/tree.ts";
import { until } from "@/tests/support/until.ts";

/** A site whose sources were changed: with another page, and one that fails. One build shows both. */
describe("a changed site", () => {
  let tree: Tree;
  let site: RunningSite;
  beforeAll(async () => {
    tree = await copyTree();
    const page = "---\ntitle: News\ndescription: What is new.\n---\n\n## Today\n\nA page.\n";
    await tree.edit("content/en/news.md", () => page);
    await tree.edit(
      "components/site/GalleryPage.tsx",
      (text) =>
        text.replace(
          "const { inspiration",
          'if (Deno.env.get("FAIL")) throw new Error("the secret reason");\n  const { inspiration',
        ),
    );
    const { success, output } = await tree.build();
    assert(success, output);
    site = await startSiteIn(tree.folder, { FAIL: "yes" });
  });
  afterAll(async () => {
    await site.stop();
    await tree.remove();
  });

  it("has a new page for a new Markdown file", async () => {
    assertStringIncludes(await Deno.readTextFile(`${tree.folder}/dist/news.html`), "A page.");
    assertStringIncludes(await Deno.readTextFile(`${tree.folder}/dist/sitemap.xml`), "/news</loc>");
  });

  it("answers 500 where a page fails, by a page of the site, which keeps the reason to itself", async () => {
    const response = await fetch(`${site.origin}/inspiration`);
    const html = await response.text();
    assertEquals(response.status, 500);
    assertMatch(html, /<h1[^>]*>Something fell off the wall/);
    assertMatch(html, /<meta name="robots" content="noindex"/);
    assert(!html.includes("secret"));
  });

  it("protects that answer as every other", async () => {
    const { headers, body } = await fetch(`${site.origin}/inspiration`);
    await body?.cancel();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      assertEquals(headers.get(name), value);
    }
    assertEquals(headers.get("Content-Security-Policy"), contentSecurityPolicy());
  });

  it("leaves the other pages alone", async () => {
    const response = await fetch(`${site.origin}/about`);
    await response.body?.cancel();
    assertEquals(response.status, 200);
  });

  it("takes the place of the one before while somebody works there, and takes nothing away", async () => {
    const [browser, before] = await Promise.all([openBrowser(), openSite()]);
    const network = openNetwork(before.origin);
    const context = await browser.newContext({ reducedMotion: "reduce" });
    try {
      const page = await context.newPage();
      await page.goto(network.origin);
      await page.evaluate(async () => void await navigator.serviceWorker.ready);
      const old = await buildOf(page);
      await upload(page, await photo("shore", 120, 80));

      network.leadTo(site.origin);
      const other = await context.newPage();
      await other.goto(network.origin);
      const build = await buildOf(other);
      assertNotEquals(build, old);

      const word = page.getByText("There is a new version of this site.");
      await word.waitFor();
      assertEquals(await buildOf(page), old);
      // A part that was not there yet, of the build that this page runs.
      await page.getByRole("button", { name: "Compare", exact: true }).click();
      // Until it has come, another dialog says that it is on its way.
      const dialog = page.getByRole("dialog", { name: "Before and after", exact: true });
      await dialog.waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      assertEquals(await other.getByText("There is a new version").count(), 0);

      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("button", { name: "Use it now" }).click(),
      ]);
      await untilReady(page);
      assertEquals(await buildOf(page), build);
      assertMatch(await card(page, "Uploaded image").innerText(), /120 × 80 pixels/);

      await Promise.all([page.close(), other.close()]);
      network.leadTo(null);
      const later = await context.newPage();
      await later.goto(`${network.origin}/news`);
      assertStringIncludes(await later.locator("main").innerText(), "A page.");
      const isTidy = async () => (await caches.keys()).length === 1;
      await until(() => later.evaluate(isTidy), "What the device kept before did not go");
    } finally {
      await context.close();
      await network.close();
      await Promise.all([browser.close(), before.close()]);
    }
  });
});

/** The build whose scripts a page runs. */
async function buildOf(page: Page): Promise<string> {
  return /\/_fresh\/js\/([0-9a-f]+)\//.exec(await page.content())![1]!;
}
