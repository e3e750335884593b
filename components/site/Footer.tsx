import type { Language } from "@/lib/content/language.ts";
import { menuEntries } from "@/lib/content/menu.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { MenuLink } from "./MenuLink.tsx";

/** What is to be said at the foot of every page. `path` is without its language. */
export function Footer({ path, language }: { readonly path: string; readonly language: Language }) {
  const { footer, nav } = siteMessages(language);
  return (
    <footer class="border-t border-line bg-surface text-sm text-muted">
      <div class="mx-auto flex max-w-[120rem] min-[160rem]:max-w-[150rem] flex-wrap items-center justify-between gap-x-8 gap-y-2 px-4 py-6 sm:px-8">
        <p>
          {footer.private} {footer.free}
        </p>
        <nav aria-label={nav.footer}>
          <ul class="flex flex-wrap gap-x-5">
            {menuEntries(language, "footer").map((entry) => (
              <li>
                <MenuLink {...entry} current={path} language={language} />
              </li>
            ))}
            <li>
              <a class="inline-block py-2 hover:underline" href="/licenses.txt">
                {footer.licenses}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
