import { createDefine } from "fresh";
import type { Address } from "@/lib/content/address.ts";
import type { Language } from "@/lib/content/language.ts";

/** What a page tells about itself to browsers, search engines and other sites. */
export interface Meta {
  readonly title: string;
  /** One or two sentences. */
  readonly description: string;
  readonly language: Language;
  /** Canonical path, such as `/about` or `/de/about`; null for pages that nobody should find, such as errors. */
  readonly path: string | null;
  /** Whether it is the first page of its language. */
  readonly isHome?: boolean;
  /** The page in all languages that have it, where there are several. */
  readonly alternates?: readonly Address[];
  /** Address of a preview picture on this site, 1200x630. */
  readonly image?: string;
  /** Structured data (https://schema.org). */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
}

/** What middlewares, handlers and pages share during one request. */
export interface State {
  /** Set by the handler of every page. */
  meta?: Meta;
}

export const define = createDefine<State>();
