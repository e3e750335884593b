import type { Fields } from "./fields.ts";
import { readContent } from "./files.ts";
import { parseFrontMatter } from "./front_matter.ts";
import { DEFAULT_LANGUAGE, type Language } from "./language.ts";
import { type Heading, renderMarkdown, type Section } from "./markdown.ts";
import { isPageName } from "./page_name.ts";

/** How a page is laid out: running text, or questions in groups. */
const KINDS = ["text", "faq"] as const;
/** Where a page is linked from on every page. */
const MENUS = ["none", "header", "footer"] as const;

/** Where and how a page stands in a menu. */
export interface MenuPlace {
  readonly menu: typeof MENUS[number];
  /** Position, lowest first. */
  readonly order: number;
  readonly label: string;
}

/** A content page: one Markdown file. */
export interface Page extends MenuPlace {
  readonly kind: typeof KINDS[number];
  readonly title: string;
  /** One or two sentences for search results and previews. */
  readonly description: string;
  readonly sections: readonly Section[];
  /** Headings of level 2: the table of contents. */
  readonly contents: readonly Heading[];
}

/**
 * Reads a page from its text.
 *
 * @throws SyntaxError with file and line if its front matter or its Markdown is not in order.
 */
export function parsePage(text: string, file: string, language = DEFAULT_LANGUAGE): Page {
  const { fields, body, bodyOffset } = parseFrontMatter(text, file);
  const title = fields.text("title");
  const head = {
    title,
    description: readDescription(fields),
    kind: fields.choice("kind", KINDS),
    ...readMenuPlace(fields, title),
  };
  fields.finish();
  const sections = renderMarkdown(body, { file, offset: bodyOffset, language });
  const contents = sections.flatMap(({ heading }) => heading?.level === 2 ? [heading] : []);
  if (head.kind === "faq") checkQuestions(sections, fields);
  return { ...head, sections, contents };
}

/** Reads where a page or collection stands in the menus. */
export function readMenuPlace(fields: Fields, title: string): MenuPlace {
  return {
    menu: fields.choice("menu", MENUS),
    order: fields.whole("order", 1, 100, 100),
    label: fields.optionalText("label") ?? title,
  };
}

/** Reads a description that search results show whole. */
export function readDescription(fields: Fields): string {
  const description = fields.text("description");
  if (description.length <= 200) return description;
  return fields.refuse(
    "description",
    `A description is at most 200 characters, so that search results show all of it; this one has ${description.length}.`,
  );
}

function checkQuestions(sections: readonly Section[], fields: Fields): void {
  const levels = sections.map(({ heading }) => heading?.level ?? 2);
  if (levels.find((level) => level !== 2 && level !== 3) !== undefined || !levels.includes(3)) {
    fields.refuse(
      "kind",
      "A page of questions takes groups as ## and questions as ###, no others.",
    );
  }
}

const pages = new Map<string, Page>();

/** The page of a name in a language, or null if there is none. Read once: the process starts anew on a change. */
export function loadPage(language: Language, name: string): Page | null {
  const key = `${language}/${name}`;
  const known = pages.get(key);
  if (known !== undefined) return known;
  const found = isPageName(name) ? readContent(language, `${name}.md`) : null;
  if (found === null) return null;
  const page = parsePage(found.text, found.file, language);
  pages.set(key, page);
  return page;
}
