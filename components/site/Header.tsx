import { addressOf } from "@/lib/content/address.ts";
import type { Language } from "@/lib/content/language.ts";
import { menuEntries } from "@/lib/content/menu.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Mark } from "./Mark.tsx";
import { MenuLink } from "./MenuLink.tsx";
import { Wordmark } from "./Wordmark.tsx";

/** The site's name, its main menu and the other languages. `path` is without its language. */
export function Header({ path, language }: { readonly path: string; readonly language: Language }) {
  const { name, nav } = siteMessages(language);
  return (
    <header class="border-b border-line bg-surface">
      <div class="mx-auto flex max-w-[120rem] min-[160rem]:max-w-[150rem] flex-wrap items-center justify-between gap-x-8 px-4 pt-3 sm:px-8 sm:pt-0">
        <a
          href={addressOf({ language, path: "/" })}
          aria-current="false"
          class="flex items-center gap-x-3 py-1 sm:py-3"
        >
          <Mark />
          <Wordmark />
          <span class="sr-only">{name}</span>
        </a>
        <nav aria-label={nav.main} class="w-full min-[34rem]:w-auto">
          <ul class="flex flex-wrap gap-x-5 sm:gap-x-8">
            {menuEntries(language, "header").map((entry) => (
              <li>
                <MenuLink {...entry} current={path} language={language} />
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch path={path} language={language} />
      </div>
    </header>
  );
}
