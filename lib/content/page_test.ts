import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { listContent, readContent } from "./files.ts";
import { LANGUAGES } from "./language.ts";
import { loadPage, parsePage } from "./page.ts";

const HEAD = "---\ntitle: A\ndescription: About A.\n";

describe("parsePage", () => {
  it("reads a page", () => {
    const page = parsePage(`${HEAD}menu: header\norder: 2\n---\nHi\n\n## One\n\n### Two\n`, "a.md");
    assertEquals(page.title, "A");
    assertEquals(page.kind, "text");
    assertEquals([page.menu, page.order, page.label], ["header", 2, "A"]);
    assertEquals(page.contents.map(({ anchor }) => anchor), ["one"]);
  });

  it("refuses what is not in order, with file and line", () => {
    const refused = (text: string, place: string) =>
      assertThrows(() => parsePage(text, "a.md"), SyntaxError, place);
    refused("---\ntitle: A\n---\n", "a.md:2:");
    refused(`${HEAD}kind: blog\n---\n`, "a.md:4:");
    refused(`${HEAD}menu: top\n---\n`, "a.md:4:");
    refused(`${HEAD}author: me\n---\n`, "a.md:4:");
    refused(`---\ntitle: A\ndescription: ${"long ".repeat(50)}\n---\n`, "a.md:3:");
    refused(`${HEAD}---\n\n[x](javascript:x)\n`, "a.md:6:");
    refused(`${HEAD}kind: faq\n---\n\nNo question.\n`, "a.md:4:");
    refused(`${HEAD}kind: faq\n---\n\n## G\n\n### Q\n\n#### Too deep\n`, "a.md:4:");
  });
});

describe("loadPage", () => {
  it("finds every page that there is, and no other", () => {
    for (const language of LANGUAGES) {
      for (const name of listContent(language)) assert(loadPage(language, name));
    }
    const others = ["none", "", "..", "../en/about", "site.json", "inspiration/animals"];
    for (const name of [...others, "a".repeat(300), "b".repeat(60_000)]) {
      assertEquals(loadPage("en", name), null);
    }
  });

  it("leads from every anchor in the texts to a heading that is there", () => {
    for (const name of listContent("en")) {
      const { text } = readContent("en", `${name}.md`)!;
      for (const [, page, anchor] of text.matchAll(/\]\((?:\/([a-z-]*))?#([a-z0-9-]+)\)/g)) {
        const target = loadPage("en", page ?? name);
        const anchors = target?.sections.map(({ heading }) => heading?.anchor);
        assert(anchors?.includes(anchor), `${name}.md links to ${page ?? name}#${anchor}`);
      }
    }
  });
});
