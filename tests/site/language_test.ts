import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { copyTree, type Tree } from "@/tests/support/tree.ts";

const ABOUT = `---
title: Über uns
description: Wie es entstand.
menu: header
---

## Anfang {#start}

Mehr unter [Fragen](/faq#sizes), [hier](/about#start) und [dort](/#wall).
`;

const TELL = `
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { Layout } from "@/components/site/Layout.tsx";
import { ContentPage } from "@/components/site/ContentPage.tsx";
import { allPaths } from "@/lib/content/paths.ts";
import { findSitePage } from "@/lib/content/site_page.ts";
import { pageMeta } from "@/lib/site/page_meta.ts";
import { writeSitemap } from "@/lib/site/sitemap.ts";
import { notFoundPath } from "@/lib/site/server.ts";

try {
  const paths = allPaths();
  const about = findSitePage("/de/about");
  const { language, path } = about;
  console.log(JSON.stringify({
    paths,
    sitemap: writeSitemap(),
    metas: ["/de", "/de/about", "/about", "/faq"].map((path) => pageMeta(findSitePage(path))),
    missing: ["/de/faq", "/de/inspiration", "/de/none", "/deutsch"].map(findSitePage),
    notFound: ["/de/none", "/de", "/none", "/deutsch"].map((path) => notFoundPath(path)),
    html: renderToString(h(Layout, { language, path }, h(ContentPage, { language, page: about.text }))),
    english: renderToString(h(Layout, { language: "en", path: "/faq" }, "")),
  }));
} catch (error) {
  console.log(JSON.stringify({ error: error.message }));
}
`;

/** What a site of two languages tells, as far as this test asks. */
interface Told {
  readonly error?: string;
  readonly paths: readonly string[];
  readonly sitemap: string;
  readonly metas: readonly {
    readonly title: string;
    readonly language: string;
    readonly path: string;
    readonly alternates: readonly { readonly language: string; readonly path: string }[];
  }[];
  readonly missing: readonly unknown[];
  readonly notFound: readonly string[];
  readonly html: string;
  readonly english: string;
}

describe("a second language", () => {
  let tree: Tree;
  let told: Told;
  beforeAll(async () => {
    tree = await copyTree();
    // Whatever the site speaks by now, it has these two here.
    await tree.edit(
      "lib/content/language.ts",
      (text) => text.replace(/LANGUAGES = \[.*?\]/s, 'LANGUAGES = ["en", "de"]'),
    );
    await Deno.remove(`${tree.folder}/content/de`, { recursive: true }).catch(() => {});
    for (const name of ["editor", "faults", "pages", "samples", "site"]) {
      const english = await Deno.readTextFile(`content/en/${name}.json`);
      await tree.edit(`content/de/${name}.json`, () => english.replace('"Create"', '"Gestalten"'));
    }
    await tree.edit("content/de/about.md", () => ABOUT);
    await tree.edit("tell.ts", () => TELL);
    told = await ask();
  });
  afterAll(() => tree.remove());

  async function ask(): Promise<Told> {
    const { stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", "tell.ts"],
      cwd: tree.folder,
      env: { NO_COLOR: "1" },
    }).output();
    const [text, problems] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
    assert(text !== "", problems);
    return JSON.parse(text!);
  }

  it("has its first page and those that are translated, behind its tag", () => {
    const german = told.paths.filter((path) => path.startsWith("/de"));
    assertEquals(german, ["/de", "/de/about"]);
    assert(told.paths.includes("/faq"));
    assertEquals(told.missing, [null, null, null, null]);
  });

  it("tells of itself and of the same page in the others", () => {
    const [home, german, english, faq] = told.metas;
    assertEquals([home!.language, home!.path], ["de", "/de"]);
    assertEquals([german!.title, german!.path], ["Über uns", "/de/about"]);
    const both = [{ language: "en", path: "/about" }, { language: "de", path: "/about" }];
    assertEquals([german!.alternates, english!.alternates, faq!.alternates], [both, both, []]);
    assertEquals(told.notFound, ["/de/404", "/de/404", "/404", "/404"]);
  });

  it("is in the sitemap, each page with its other languages", () => {
    assertStringIncludes(told.sitemap, 'xmlns:xhtml="http://www.w3.org/1999/xhtml"');
    const line = told.sitemap.split("\n").find((line) => line.includes("/de/about</loc>"))!;
    assertEquals(line.match(/hreflang="\w+"/g), ['hreflang="en"', 'hreflang="de"']);
    assert(
      !told.sitemap.split("\n").find((line) => line.includes("/faq</loc>"))!.includes("hreflang"),
    );
  });

  it("has a menu of its own pages and a way to the other languages", () => {
    assertEquals(hrefsIn(told.html, /<header.*?<\/header>/s), [
      "/de",
      "/de",
      "/de/about",
      "/about",
      "/de/about",
    ]);
    assertStringIncludes(told.html, ">Gestalten</a>");
    assertStringIncludes(told.html, ">Über uns</a>");
    assertStringIncludes(told.html, 'lang="de" hreflang="de" aria-current="true">Deutsch</a>');
    // A page that is not translated leads to the other language's first page.
    assertEquals(hrefsIn(told.english, /<header.*?<\/header>/s).slice(-2), ["/faq", "/de"]);
  });

  it("links to its own pages where it has them", () => {
    const links = hrefsIn(told.html, /<main.*?<\/main>/s);
    assertEquals(links.filter((href) => href !== "#start"), [
      "/faq#sizes",
      "/de/about#start",
      "/de#wall",
    ]);
  });

  it("stops the build with file and key at a text that is missing", async () => {
    await tree.edit("content/de/editor.json", (text) => text.replace('"undo": "Undo",\n', ""));
    assertEquals((await ask()).error, 'content/de/editor.json: "controls.undo" is missing.');
  });
});

function hrefsIn(html: string, part: RegExp): string[] {
  return [...part.exec(html)![0].matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href]) => href!);
}
