import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { faqPageData, groupQuestions } from "./faq.ts";
import { renderMarkdown } from "./markdown.ts";
import { loadPage } from "./page.ts";

const group = (text: string) => groupQuestions(renderMarkdown(text, { file: "f.md", offset: 0 }));

describe("groupQuestions", () => {
  it("gathers questions under their groups", () => {
    const groups = group(
      "## A\n\nIntro\n\n### One?\n\nYes.\n\n### Two?\n\nNo.\n\n## B\n\n### Three?\n",
    );
    assertEquals(groups.map(({ heading }) => heading?.text), ["A", "B"]);
    assertEquals(groups[0]!.introHtml, "<p>Intro</p>");
    assertEquals(groups[0]!.questions.map(({ heading }) => heading.text), ["One?", "Two?"]);
    assertEquals(groups[0]!.questions[1]!.answerHtml, "<p>No.</p>");
  });

  it("takes questions before the first group", () => {
    const [first] = group("### One?\n\nYes.\n");
    assertEquals(first!.heading, null);
    assertEquals(first!.questions.length, 1);
  });
});

describe("faqPageData", () => {
  it("tells every question with an answer", () => {
    const data = faqPageData(groupQuestions(loadPage("en", "faq")!.sections));
    const questions = data["mainEntity"] as { name: string; acceptedAnswer: { text: string } }[];
    assertEquals(data["@type"], "FAQPage");
    assert(questions.length >= 20);
    for (const { name, acceptedAnswer } of questions) {
      assert(name.endsWith("?"), name);
      assert(acceptedAnswer.text.startsWith("<p>") || acceptedAnswer.text.startsWith("<ul>"), name);
    }
  });
});
