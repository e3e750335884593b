import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { moveImports, movePage, movePath, moveStyles, pathBelow } from "./move_below.ts";

describe("movePage", () => {
  const cases: [name: string, html: string, moved: string][] = [
    ["links", '<a class="b" href="/faq?x#y">/faq</a>', '<a class="b" href="/p/faq?x#y">/faq</a>'],
    ["the first page", '<a href="/">', '<a href="/p/">'],
    ["pictures", '<img alt="a > b" src="/a.png"/>', '<img alt="a > b" src="/p/a.png"/>'],
    ["sets", '<img srcset="/a.png 1x, /b.png 2x">', '<img srcset="/p/a.png 1x, /p/b.png 2x">'],
    ["drawings", '<image href="/a.svg" x="1">', '<image href="/p/a.svg" x="1">'],
  ];
  for (const [name, html, moved] of cases) {
    it(`moves ${name}`, () => assertEquals(movePage(html, "/p"), moved));
  }

  it("leaves other sites, anchors, words and data alone", () => {
    const html = '<a href="https://a.example/b"><a href="//a.example"><a href="#c">' +
      '<meta content="/d"> href="/e" <script type="application/ld+json">{"a":"/f"}</script>';
    assertEquals(movePage(html, "/p"), html);
  });

  it("leaves everything where it is at the root", () => {
    assertEquals(movePage('<a href="/faq">', ""), '<a href="/faq">');
  });
});

describe("moveStyles", () => {
  it("moves what is loaded", () => {
    assertEquals(
      moveStyles(`a{b:url("/c.svg?d")}e{f:url(/g.png)}h{i:url('data:j')}`, "/p"),
      `a{b:url("/p/c.svg?d")}e{f:url(/p/g.png)}h{i:url('data:j')}`,
    );
  });
});

describe("moveImports", () => {
  it("moves modules, and not what they are told", () => {
    const code = 'import { a } from "/b.js";import C from "/d/C.js";a({C},"[\\"/e\\"]");';
    const moved = 'import { a } from "/p/b.js";import C from "/p/d/C.js";a({C},"[\\"/e\\"]");';
    assertEquals(moveImports(code, "/p"), moved);
  });
});

describe("movePath", () => {
  it("moves what leads from the root of the site", () => {
    assertEquals(["/", "/a", "//a", "a", "#a"].map((path) => movePath(path, "/p")), [
      "/p/",
      "/p/a",
      "//a",
      "a",
      "#a",
    ]);
  });
});

describe("pathBelow", () => {
  it("takes the base off, and knows what is elsewhere", () => {
    const paths = ["/p/", "/p/a", "/p", "/pa", "/a"];
    assertEquals(paths.map((path) => pathBelow(path, "/p")), ["/", "/a", null, null, null]);
    assertEquals(pathBelow("/a", ""), "/a");
  });
});
