import { addressOf, hasPage } from "@/lib/content/address.ts";
import { type Language, LANGUAGES, nameOfLanguage } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";

interface LanguageSwitchProps {
  /** Path of the page, without its language; empty where there is no page. */
  readonly path: string;
  readonly language: Language;
}

/** The page in the other languages, or their first page where they do not have it. Nothing on a site of one language. */
export function LanguageSwitch({ path, language }: LanguageSwitchProps) {
  if (LANGUAGES.length < 2) return null;
  return (
    <nav aria-label={siteMessages(language).nav.languages} class="text-sm">
      <ul class="flex flex-wrap gap-x-5">
        {LANGUAGES.map((other) => (
          <li>
            <a
              class="inline-block py-2 hover:underline aria-[current=true]:font-bold"
              href={addressOf({
                language: other,
                path: hasPage({ language: other, path }) ? path : "/",
              })}
              lang={other}
              hreflang={other}
              aria-current={other === language ? "true" : "false"}
            >
              {nameOfLanguage(other)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
