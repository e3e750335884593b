import { hasPage } from "./address.ts";
import { listContent } from "./files.ts";
import type { Language } from "./language.ts";
import { siteMessages } from "./messages.ts";
import { loadPage } from "./page.ts";

/** One link of a menu. */
export interface MenuEntry {
  /** Without its language. */
  readonly path: string;
  readonly label: string;
}

/** The links of a menu: pages name it in their front matter; the editor and the gallery lead the header's. */
export function menuEntries(language: Language, menu: "header" | "footer"): readonly MenuEntry[] {
  const { nav } = siteMessages(language);
  const fixed = menu === "header"
    ? [{ path: "/", label: nav.create }, { path: "/inspiration", label: nav.inspiration }]
    : [];
  const pages = listContent(language)
    .flatMap((name) => {
      const page = loadPage(language, name);
      return page?.menu === menu
        ? [{ path: `/${name}`, label: page.label, order: page.order }]
        : [];
    })
    .sort((a, b) => a.order - b.order);
  return [
    ...fixed.filter(({ path }) => hasPage({ language, path })),
    ...pages.map(({ path, label }) => ({ path, label })),
  ];
}
