import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { contentSecurityPolicy, SECURITY_HEADERS } from "@/lib/site/policy.ts";
import { type RunningSite, startSiteIn } from "@/tests/support/site.ts";
import { copyTree, type Tree } from "@/tests/support/tree.ts";

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
});
