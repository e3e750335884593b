import type { ComponentChildren } from "preact";
import type { Language } from "@/lib/content/language.ts";
import { siteMessages } from "@/lib/content/messages.ts";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";

interface LayoutProps {
  /** Path of the page without its language, such as `/about`: its link in the menus is marked. */
  readonly path: string;
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** What every page stands in: header, main part and footer. */
export function Layout({ path, language, children }: LayoutProps) {
  return (
    <div class="flex min-h-screen flex-col bg-paper font-sans text-ink">
      <a
        class="sr-only focus:not-sr-only focus:absolute focus:left-4 focus:top-4 focus:z-50 focus:bg-surface focus:px-4 focus:py-3 focus:underline"
        href="#content"
      >
        {siteMessages(language).skip}
      </a>
      <Header path={path} language={language} />
      <main id="content" tabIndex={-1} class="flex-1 outline-none">
        {children}
      </main>
      <Footer path={path} language={language} />
    </div>
  );
}
