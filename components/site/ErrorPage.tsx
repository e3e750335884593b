import { addressOf, localLink } from "@/lib/content/address.ts";
import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { EmptyFrame } from "./EmptyFrame.tsx";
import { PageHeading } from "./PageHeading.tsx";

interface ErrorPageProps {
  readonly title: string;
  readonly text: string;
  readonly language: Language;
}

/** What is shown where a page should be: what happened, and ways on. */
export function ErrorPage({ title, text, language }: ErrorPageProps) {
  const { errors } = siteMessages(language);
  return (
    <div class="mx-auto grid max-w-[76rem] items-center gap-10 px-4 py-12 sm:px-8 md:grid-cols-[24rem_minmax(0,1fr)] lg:gap-16 lg:py-24">
      <EmptyFrame />
      <div>
        <PageHeading title={title} lead={text} />
        <p class="mt-8 flex flex-wrap gap-x-8 gap-y-2 text-lg">
          <a
            class="text-accent underline"
            href={addressOf({ language, path: "/" })}
            aria-current="false"
          >
            {errors.home}
          </a>
          <a
            class="text-accent underline"
            href={localLink("/inspiration", language)}
            aria-current="false"
          >
            {errors.gallery}
          </a>
        </p>
      </div>
    </div>
  );
}
