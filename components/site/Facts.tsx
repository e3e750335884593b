import { localLink } from "@/lib/content/address.ts";
import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";

/** The three things to know before trying, as labels on a gallery's wall. */
export function Facts({ language }: { readonly language: Language }) {
  const { home } = siteMessages(language);
  return (
    <ul class="mx-auto grid max-w-[120rem] min-[160rem]:max-w-[150rem] gap-6 px-4 py-12 sm:px-8 md:grid-cols-3 lg:py-20">
      {home.facts.map(({ title, text, link, path }) => (
        <li class="rounded-lg border border-line bg-surface p-6">
          <h2 class="text-2xl font-bold tracking-tight">{title}</h2>
          <p class="mt-2">{text}</p>
          <p class="mt-3">
            <a class="text-accent underline" href={localLink(path, language)}>{link}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
