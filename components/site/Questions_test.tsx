import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { groupQuestions } from "@/lib/content/faq.ts";
import { renderMarkdown } from "@/lib/content/markdown.ts";
import { Questions } from "./Questions.tsx";

const TEXT = "## One\n\n### Why? {#why}\n\nBecause **so**.\n\n### How?\n\nThus.\n";

describe("Questions", () => {
  const sections = renderMarkdown(TEXT, { file: "faq.md", offset: 0 });
  const html = renderToString(<Questions groups={groupQuestions(sections)} />);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);

  it("makes an accordion of each question, closed at first", () => {
    const details = [...document.querySelectorAll("details")];
    assertEquals(details.map((one) => one.querySelector("summary")?.textContent), ["Why?", "How?"]);
    assert(details.every((one) => !one.hasAttribute("open")));
    assertEquals(details[0]!.querySelector("strong")?.textContent, "so");
  });

  it("keeps the anchor inside, so that browsers open what is linked to", () => {
    const target = document.getElementById("why");
    assertEquals(target?.parentElement?.localName, "details");
    assertEquals(document.getElementById("one")?.localName, "h2");
  });
});
