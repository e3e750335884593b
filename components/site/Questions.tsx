import type { QuestionGroup } from "@/lib/content/faq.ts";
import { Prose } from "./Prose.tsx";
import { RawHtml } from "./RawHtml.tsx";

/** Questions in groups, each an accordion of the platform's own: it opens without script, and when it is linked to or found. */
export function Questions({ groups }: { readonly groups: readonly QuestionGroup[] }) {
  return (
    <Prose>
      {groups.map(({ headingHtml, introHtml, questions }) => (
        <section class="[&:first-child_h2]:mt-0">
          <RawHtml html={headingHtml + introHtml} />
          <div class="mt-4 border-b border-line">
            {questions.map(({ heading, answerHtml }) => (
              <details class="border-t border-line open:pb-5">
                <summary class="py-3 font-bold hover:text-accent">{heading.text}</summary>
                {/* The anchor is inside, so that a link to it opens the answer. */}
                <RawHtml
                  id={heading.anchor}
                  class="scroll-mt-20 [&>*:first-child]:mt-0"
                  html={answerHtml}
                />
              </details>
            ))}
          </div>
        </section>
      ))}
    </Prose>
  );
}
