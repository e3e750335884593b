import { groupQuestions } from "@/lib/content/faq.ts";
import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import type { Page } from "@/lib/content/page.ts";
import { Contents } from "./Contents.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { Prose } from "./Prose.tsx";
import { Questions } from "./Questions.tsx";
import { RawHtml } from "./RawHtml.tsx";

/** A page made of one Markdown file, with its contents aside where there is room. */
export function ContentPage(
  { page, language }: { readonly page: Page; readonly language: Language },
) {
  const { title, description, kind, sections, contents } = page;
  const html = sections.map(({ headingHtml, bodyHtml }) => headingHtml + bodyHtml).join("\n");
  return (
    <article class="mx-auto max-w-[120rem] min-[100rem]:max-w-[72rem] px-4 py-10 sm:px-8 lg:py-16">
      <PageHeading title={title} lead={description} />
      <div class="mt-10 gap-24 lg:grid lg:grid-cols-[minmax(0,46rem)_16rem]">
        <div class="lg:order-last">
          {contents.length < 3
            ? null
            : <Contents title={siteMessages(language).page.contents} headings={contents} />}
        </div>
        {kind === "faq" ? <Questions groups={groupQuestions(sections)} /> : (
          <Prose>
            <RawHtml html={html} class="[&>p:first-child]:mt-0" />
          </Prose>
        )}
      </div>
    </article>
  );
}
