import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { contentSecurityPolicy, SECURITY_HEADERS } from "@/lib/site/policy.ts";
import { type RunningSite, startSiteIn } from "@/tests/support/site.ts";
import { copyTree, type Tree } from "@/tests/support/tree.ts";

describe("a page that fails in production", () => {
  let tree: Tree;
  let site: RunningSite;
  beforeAll(async () => {
    tree = await copyTree();
    await tree.edit(
      "routes/inspiration/index.tsx",
      (text) => `${text}\nif (Deno.env.get("FAIL")) throw new Error("the secret reason");\n`,
    );
    const { success, output } = await tree.build();
    assert(success, output);
    site = await startSiteIn(tree.folder, { FAIL: "yes" });
  });
  afterAll(async () => {
    await site.stop();
    await tree.remove();
  });

  it("answers 500 by a page of the site, which keeps the reason to itself", async () => {
    const response = await fetch(`${site.origin}/inspiration`);
    const html = await response.text();
    assertEquals(response.status, 500);
    assertMatch(html, /<h1[^>]*>Something fell off the wall/);
    assertMatch(html, /<meta name="robots" content="noindex"/);
    assert(!html.includes("secret"));
  });

  it("is protected as every other answer", async () => {
    const { headers, body } = await fetch(`${site.origin}/inspiration`);
    await body?.cancel();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      assertEquals(headers.get(name), value);
    }
    assertEquals(headers.get("Content-Security-Policy"), contentSecurityPolicy([]));
  });

  it("leaves the other pages alone", async () => {
    const response = await fetch(`${site.origin}/about`);
    await response.body?.cancel();
    assertEquals(response.status, 200);
  });
});
