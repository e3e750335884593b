import type { Heading, Section } from "./markdown.ts";

/** A question with its answer as HTML. */
export interface Question {
  readonly heading: Heading;
  readonly answerHtml: string;
}

/** Questions that belong together. */
export interface QuestionGroup {
  /** Null where questions stand before the first group. */
  readonly heading: Heading | null;
  readonly headingHtml: string;
  /** What stands between the group's heading and its first question. */
  readonly introHtml: string;
  readonly questions: readonly Question[];
}

/** Gathers the sections of a page of questions: groups are headings of level 2, questions of level 3. */
export function groupQuestions(sections: readonly Section[]): readonly QuestionGroup[] {
  const groups: { group: Omit<QuestionGroup, "questions">; questions: Question[] }[] = [];
  const begin = ({ heading, headingHtml, bodyHtml }: Section) => {
    groups.push({ group: { heading, headingHtml, introHtml: bodyHtml }, questions: [] });
  };
  for (const section of sections) {
    const { heading, bodyHtml } = section;
    if (heading?.level !== 3) begin(section);
    else {
      if (groups.length === 0) begin({ heading: null, headingHtml: "", bodyHtml: "" });
      groups.at(-1)!.questions.push({ heading, answerHtml: bodyHtml });
    }
  }
  return groups.map(({ group, questions }) => ({ ...group, questions }));
}

/** The questions as schema.org's FAQPage (https://schema.org/FAQPage), for search engines. */
export function faqPageData(groups: readonly QuestionGroup[]): Readonly<Record<string, unknown>> {
  return {
    "@context": "https://schema.org",
    "@type": "FAQPage",
    mainEntity: groups.flatMap(({ questions }) => questions).map(({ heading, answerHtml }) => ({
      "@type": "Question",
      name: heading.text,
      acceptedAnswer: { "@type": "Answer", text: answerHtml },
    })),
  };
}
