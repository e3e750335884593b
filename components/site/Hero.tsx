import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { Skirting } from "./Skirting.tsx";
import { Wall } from "./Wall.tsx";

/** The gallery's wall at the top of the home page: what the site does, and what comes out of it. */
export function Hero({ language }: { readonly language: Language }) {
  const { home } = siteMessages(language);
  return (
    <section class="bg-wall">
      <div class="mx-auto flex max-w-[120rem] flex-col-reverse lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,8fr)] lg:items-end">
        <div class="px-4 pb-8 pt-2 sm:px-8 lg:self-center lg:py-16 lg:pr-0 xl:pl-16">
          <h1 class="text-[clamp(2.25rem,4.6vw,5.5rem)] font-extrabold leading-[0.95] tracking-tight">
            {home.heading}
          </h1>
          <p class="mt-4 text-[clamp(1.125rem,1.6vw,2rem)] text-muted">{home.promise}</p>
        </div>
        <Wall language={language} />
      </div>
      <Skirting />
    </section>
  );
}
