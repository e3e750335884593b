import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { listFiles } from "@/lib/site/list_files.ts";
import { copyTree, type Tree } from "@/tests/support/tree.ts";

describe("the build", () => {
  let tree: Tree;
  beforeEach(async () => {
    tree = await copyTree();
  });
  afterEach(() => tree.remove());

  it("is the same for the same tree, wherever it lies and however often it is made", async () => {
    const other = await copyTree();
    try {
      assert((await tree.build()).success);
      const first = await fingerprint(`${tree.folder}/dist`);
      assert((await tree.build()).success);
      assertEquals(await fingerprint(`${tree.folder}/dist`), first);
      assert((await other.build()).success);
      assertEquals(await fingerprint(`${other.folder}/dist`), first);
    } finally {
      await other.remove();
    }
  });

  const faults = [
    {
      name: "a link that leads nowhere",
      path: "content/en/about.md",
      change: (text: string) => `${text}\n[Nowhere](/no-such-page)\n`,
      says: /\/about links to \/no-such-page, but there is nothing at \/no-such-page\./,
    },
    {
      name: "a link to an anchor that is not there",
      path: "content/en/about.md",
      change: (text: string) => `${text}\n[Nowhere](/faq#no-such-anchor)\n`,
      says: /but \/faq has no element with the id "no-such-anchor"\./,
    },
    {
      name: "a class word that twind does not know",
      path: "components/site/Footer.tsx",
      change: (text: string) => text.replace('class="', 'class="text-balanced '),
      says: /components\/site\/Footer\.tsx:\d+: "text-balanced"/,
    },
    {
      name: "front matter that is not in order",
      path: "content/en/about.md",
      change: (text: string) => text.replace(/^title:/m, "titel:"),
      says: /content\/en\/about\.md:\d+: /,
    },
    {
      name: "a page that fails",
      path: "routes/index.tsx",
      change: (text: string) =>
        text.replace(/function HomePage\(.*\n/, '$&  throw new Error("broken");\n'),
      says: /\/ answers with status 500 instead of 200\./,
    },
    {
      name: "a picture that is not there",
      path: "components/site/Footer.tsx",
      change: (text: string) => text.replace("<p>", '<p><img src="/no-such.png" alt="" />'),
      says: /links to \/no-such\.png/,
    },
  ];
  for (const { name, path, change, says } of faults) {
    it(`stops with a sentence at ${name}`, async () => {
      await tree.edit(path, change);
      const { success, output } = await tree.build();
      assertMatch(output, says);
      assertEquals(success, false);
      assertEquals(await listFiles([`${tree.folder}/dist`]), []);
    });
  }

  it("has a new page for a new Markdown file", async () => {
    const page = "---\ntitle: News\ndescription: What is new.\n---\n\n## Today\n\nA page.\n";
    await tree.edit("content/en/news.md", () => page);
    const { success, output } = await tree.build();
    assert(success, output);
    assertStringIncludes(await Deno.readTextFile(`${tree.folder}/dist/news.html`), "A page.");
    assertStringIncludes(await Deno.readTextFile(`${tree.folder}/dist/sitemap.xml`), "/news</loc>");
  });
});

/** The hash of every file below a folder. */
async function fingerprint(folder: string): Promise<Record<string, string>> {
  const files = await listFiles([folder]);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [
      file.slice(folder.length),
      createHash("sha256").update(await Deno.readFile(file)).digest("hex"),
    ])),
  );
}
