import type { QuestionGroup } from "@/lib/content/faq.ts";
import { Prose } from "./Prose.tsx";
import { RawHtml } from "./RawHtml.tsx";

/** Questions in groups, each an accordion of the platform's own: it opens without script, and when it is linked to or found. */
export function Questions({ groups }: { readonly groups: readonly QuestionGroup[] }) {
  return (
    <div class="max-w-[68ch]">
      {groups.map(({ heading, introHtml, questions }) => (
        <section class="mt-14 first:mt-8 lg:first:mt-0">
          {heading && (
            <h2
              id={heading.anchor}
              class="mb-3 scroll-mt-6 text-2xl font-bold leading-tight tracking-tight"
            >
              <a class="hover:underline" href={`#${heading.anchor}`}>{heading.text}</a>
            </h2>
          )}
          {introHtml === "" ? null : (
            <Prose>
              <RawHtml html={introHtml} />
            </Prose>
          )}
          {questions.map(({ heading, answerHtml }) => (
            <details class="border-t border-line last:border-b open:pb-5">
              <summary class="cursor-pointer py-3 text-lg font-bold hover:text-accent">
                {heading.text}
              </summary>
              {/* The anchor is inside, so that a link to it opens the answer. */}
              <div id={heading.anchor} class="scroll-mt-20 [&_p:first-child]:mt-0">
                <Prose>
                  <RawHtml html={answerHtml} />
                </Prose>
              </div>
            </details>
          ))}
        </section>
      ))}
    </div>
  );
}
