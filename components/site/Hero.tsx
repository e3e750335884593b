import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { Skirting } from "./Skirting.tsx";
import { Wall } from "./Wall.tsx";

/** The gallery's wall at the top of the home page: what the site does, and what comes out of it. */
export function Hero({ language }: { readonly language: Language }) {
  const { home } = siteMessages(language);
  return (
    <section class="bg-wall">
      <div class="hero-room relative mx-auto max-w-[120rem] pt-[clamp(9rem,39vw,34rem)] min-[160rem]:max-w-[150rem] short:!pt-0 short:grid short:grid-cols-[minmax(0,6fr)_minmax(0,7fr)] short:items-end lg:!pt-0 lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,8fr)] lg:items-end">
        <div class="bg-paper mt-6 px-4 pt-5 sm:pt-8 sm:px-8 short:mt-0 lg:mt-0 short:self-center short:!bg-transparent short:!py-2 short:!pr-0 lg:self-center lg:bg-transparent lg:py-16 lg:pr-0">
          <h1 class="text-[clamp(2.25rem,4.6vw,7rem)] font-extrabold leading-[0.95] tracking-tight">
            {home.heading}
          </h1>
          <p class="mt-2 sm:mt-4 text-[clamp(1.125rem,1.6vw,2.5rem)] text-muted">{home.promise}</p>
        </div>
        {/* Where it stands above the words, its room is theirs to keep: it comes a moment after them. */}
        <div class="hero-wall absolute inset-x-0 top-0 pb-6 short:static short:pb-0 lg:static lg:pb-0">
          <Wall language={language} />
          <div class="absolute inset-x-0 bottom-0 short:hidden lg:hidden">
            <Skirting />
          </div>
        </div>
      </div>
      <div class="hidden short:block lg:block">
        <Skirting />
      </div>
    </section>
  );
}
