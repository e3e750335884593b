import { assert, assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { renderMarkdown } from "./markdown.ts";

const render = (text: string) => renderMarkdown(text, { file: "page.md", offset: 10 });
const html = (text: string) =>
  render(text).map(({ headingHtml, bodyHtml }) => headingHtml + bodyHtml).join("");

describe("renderMarkdown", () => {
  it("cuts at headings, which link to themselves", () => {
    const [intro, first, second] = render("Hello\n\n## One & *two*\n\nText\n\n### Three\n");
    assertEquals(intro, { heading: null, headingHtml: "", bodyHtml: "<p>Hello</p>" });
    assertEquals(first, {
      heading: { level: 2, text: "One & two", anchor: "one-two" },
      headingHtml: '<h2 id="one-two"><a href="#one-two">One &amp; <em>two</em></a></h2>',
      bodyHtml: "<p>Text</p>",
    });
    assertEquals(second!.heading, { level: 3, text: "Three", anchor: "three" });
  });

  it("takes a given anchor, so that it outlives the words", () => {
    const [section] = render("## Wie groß? {#size}\n");
    assertEquals(section!.heading, { level: 2, text: "Wie groß?", anchor: "size" });
    assertStringIncludes(section!.headingHtml, ">Wie groß?</a>");
  });

  it("gives two headings of one text two anchors", () => {
    const anchors = render("## A\n\n## A\n").map(({ heading }) => heading?.anchor);
    assertEquals(anchors, ["a", "a-2"]);
  });

  it("shows raw HTML as text", () => {
    const attacks = [
      "<script>alert(1)</script>",
      "a <img src=x onerror=alert(1)> b",
      "<div onclick='x'>\n\ntext\n\n</div>",
      "## <svg onload=alert(1)>",
      "`<b>`",
      "- <iframe src=https://x.example>",
    ];
    for (const attack of attacks) {
      const tags = [...html(attack).matchAll(/<\/?([a-z0-9]+)/g)].map(([, name]) => name);
      assertEquals(tags.filter((tag) => !["p", "h2", "a", "ul", "li", "code"].includes(tag!)), []);
    }
  });

  it("marks links to elsewhere", () => {
    assertStringIncludes(
      html("[a](https://example.org/x?a=1&b=2)"),
      '<a href="https://example.org/x?a=1&amp;b=2" rel="external noopener">',
    );
    assertEquals(html("[a](/faq#size)"), '<p><a href="/faq#size">a</a></p>');
    assertEquals(html("[a](#size)"), '<p><a href="#size">a</a></p>');
  });

  it("refuses links that are not safe, with file and line", () => {
    const unsafe = [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "&#106;avascript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "http://example.org",
      "//example.org",
      "\\\\example.org",
      "relative",
    ];
    for (const link of unsafe) {
      assertThrows(() => render(`a\n\nb [x](${link})`), SyntaxError, "page.md:13:");
    }
    assertThrows(() => render("<javascript:alert(1)>"), SyntaxError, "page.md:11:");
    assertThrows(() => render("[x][y]\n\n[y]: javascript:alert(1)"), SyntaxError, "page.md:11:");
  });

  it("shows pictures of the site, with room for them", () => {
    assertStringIncludes(
      html("![A red panda](/how-it-works/photograph.png)"),
      '<p><img src="/how-it-works/photograph.png" alt="A red panda" width="480"',
    );
    assertThrows(() => render("![](/how-it-works/photograph.png)"), SyntaxError, "page.md:11:");
    assertThrows(() => render("![a](https://example.org/a.png)"), SyntaxError, "page.md:11:");
    assertThrows(() => render("![a](/../deno.json)"), SyntaxError, "page.md:11:");
  });

  it("puts pictures with titles side by side, the titles below them", () => {
    const panda = '![A red panda](/how-it-works/cells-15.png "15 <cells>")';
    const two = html(`${panda}\n${panda}`);
    assertMatch(two, /^<div class="pictures"><figure><img [^>]* class="cells"[^>]*><figcaption>/);
    assertStringIncludes(two, "<figcaption>15 &lt;cells&gt;</figcaption></figure>");
    assert(!two.includes("<p>") && !two.includes("title="));
    assertStringIncludes(html(`${panda}\n${panda}\n${panda}`), '<div class="pictures in-threes">');
    assertStringIncludes(html(`${panda} and words`), "<p><img");
  });

  it("refuses pictures that there are none of, and headings where none belong", () => {
    assertThrows(() => render("![a](/a.png)"), SyntaxError, "page.md:11:");
    assertThrows(() => render("\n# Title"), SyntaxError, "page.md:12:");
    assertThrows(() => render("> ## Quoted"), SyntaxError, "page.md:11:");
    assertThrows(() => render("- ## Listed"), SyntaxError, "page.md:11:");
  });
});
