import { addressOf } from "@/lib/content/address.ts";
import type { Language } from "@/lib/content/language.ts";
import type { MenuEntry } from "@/lib/content/menu.ts";

interface MenuLinkProps extends MenuEntry {
  /** Path of the page that the link stands on, without its language. */
  readonly current: string;
  readonly language: Language;
}

/** A link of a menu: marked where it leads to the page itself, or to the part of the site that the page is in. */
export function MenuLink({ path, label, current, language }: MenuLinkProps) {
  const here = path === current ? "page" : current.startsWith(`${path}/`) ? "true" : "false";
  return (
    <a
      class="inline-block py-2 decoration-4 decoration-accent underline-offset-[0.5rem] hover:underline aria-[current=page]:underline aria-[current=true]:underline"
      href={addressOf({ language, path })}
      aria-current={here}
    >
      {label}
    </a>
  );
}
