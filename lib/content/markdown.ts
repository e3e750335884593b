import MarkdownIt, { type Token } from "markdown-it";
import { localLink } from "./address.ts";
import { DEFAULT_LANGUAGE, type Language } from "./language.ts";
import { textPictureSize } from "./text_picture.ts";
import { createAnchors, slugify } from "./slug.ts";

/** A heading of a page: level 2 to 6, its plain text and its anchor. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly anchor: string;
}

/** A heading with what follows it, up to the next heading of any level. */
export interface Section {
  /** Null for what stands before the first heading. */
  readonly heading: Heading | null;
  readonly headingHtml: string;
  readonly bodyHtml: string;
}

/** Where a Markdown text comes from, for errors. */
export interface MarkdownSource {
  readonly file: string;
  /** Lines of the file before the text. */
  readonly offset: number;
  /** Links within the site lead to pages of this language; left out, of the default one. */
  readonly language?: Language;
}

/** Raw HTML shows as text: whoever may edit a text must not thereby be able to run anything. */
const parser = new MarkdownIt({ html: false, typographer: true });
// Links are judged below, where the line is known, rather than left as plain text in silence.
parser.validateLink = () => true;
const plainImage = parser.renderer.rules.image!;
parser.renderer.rules.image = (tokens, index, ...rest) => {
  const html = plainImage(tokens, index, ...rest);
  const title: unknown = tokens[index]!.meta?.title;
  if (typeof title !== "string") return html;
  return `<figure>${html}<figcaption>${parser.utils.escapeHtml(title)}</figcaption></figure>`;
};

/**
 * Renders Markdown, cut at its headings.
 *
 * Each heading links to itself by an anchor, made of its text or given as `## Text {#anchor}`, which keeps the address
 * when a text is reworded or translated. Links to elsewhere are marked `rel="external noopener"`.
 *
 * @throws SyntaxError with file and line if a link is neither https, mailto nor within the site, if a picture
 *   is none of `static/` or has no words that stand for it, or if a heading is of level 1, which is the page's title.
 */
export function renderMarkdown(text: string, source: MarkdownSource): readonly Section[] {
  const tokens = parser.parse(text, {});
  const uniqueAnchor = createAnchors();
  const sections: Section[] = [];
  let open: Omit<Section, "bodyHtml"> = { heading: null, headingHtml: "" };
  let start = 0;
  const close = (end: number) => {
    const bodyHtml = render(tokens.slice(start, end));
    if (open.heading !== null || bodyHtml !== "") sections.push({ ...open, bodyHtml });
  };
  tokens.forEach((token, index) => {
    checkInline(token, source);
    if (tokens[index - 1]?.type === "paragraph_open" && isPictures(token)) {
      asFigures(tokens[index - 1]!, token, tokens[index + 1]!);
    }
    if (token.type !== "heading_open") return;
    if (token.tag === "h1") {
      fail(source, token, "A page's title is its front matter's. Begin headings with ##.");
    }
    if (token.level > 0) fail(source, token, "A heading stands by itself, not in a list or quote.");
    close(index);
    open = readHeading(token, tokens[index + 1]?.children ?? [], uniqueAnchor);
    // Opening, text and closing.
    start = index + 3;
  });
  close(tokens.length);
  return sections;
}

function render(tokens: Token[]): string {
  return parser.renderer.render(tokens, parser.options, {}).trim();
}

function readHeading({ tag }: Token, inline: Token[], unique: (slug: string) => string) {
  const last = inline.at(-1);
  const given = last?.type === "text" ? /\s*\{#([a-z0-9-]+)\}\s*$/.exec(last.content) : null;
  if (last && given) last.content = last.content.slice(0, given.index);
  const text = inline.map(({ content }) => content).join("");
  const anchor = unique(given?.[1] ?? slugify(text));
  const html = parser.renderer.renderInline(inline, parser.options, {});
  return {
    heading: { level: Number(tag.slice(1)), text, anchor },
    headingHtml: `<${tag} id="${anchor}"><a href="#${anchor}">${html}</a></${tag}>`,
  };
}

function checkInline(token: Token, source: MarkdownSource): void {
  for (const child of token.children ?? []) {
    if (child.type === "image") readPicture(child, token, source);
    const href = child.type === "link_open" ? String(child.attrGet("href")) : null;
    if (href === null) continue;
    if (/^https:\/\//i.test(href)) child.attrSet("rel", "external noopener");
    else if (!/^(?:\/(?![/\\])|#|mailto:)/i.test(href)) {
      fail(
        source,
        token,
        `The link ${href} leads nowhere safe. Try https://..., /path or #anchor.`,
      );
    } else child.attrSet("href", localLink(href, source.language ?? DEFAULT_LANGUAGE));
  }
}

/** Whether a text is pictures with words of their own below them, and nothing else. */
function isPictures({ children }: Token): boolean {
  return children?.[0]?.type === "image" &&
    children.every((child) =>
      child.type === "softbreak" || child.type === "image" && child.attrGet("title") !== null
    );
}

/** Puts pictures side by side, three of them where their number allows, each with its title below it. */
function asFigures(open: Token, { children }: Token, close: Token): void {
  const pictures = (children ?? []).filter(({ type }) => type === "image");
  open.tag = close.tag = "div";
  open.attrSet("class", pictures.length % 3 === 0 ? "pictures in-threes" : "pictures");
  for (const image of pictures) {
    image.meta = { title: image.attrGet("title") };
    image.attrs = image.attrs!.filter(([name]) => name !== "title");
    if (Number(image.attrGet("width")) < FEW_PIXELS) image.attrSet("class", "cells");
  }
}

/** Narrower pictures have a pixel a cell and are enlarged. */
const FEW_PIXELS = 128;

function readPicture(image: Token, token: Token, source: MarkdownSource): void {
  const address = String(image.attrGet("src"));
  const size = textPictureSize(address);
  if (size === null) {
    fail(source, token, `There is no picture ${address}. Try /folder/name.png, a file of static/.`);
  }
  if (image.content.trim() === "") {
    fail(source, token, `Say what is to be seen on ${address}: ![what is to be seen](${address}).`);
  }
  image.attrSet("width", String(size.width));
  image.attrSet("height", String(size.height));
  image.attrSet("loading", "lazy");
}

function fail({ file, offset }: MarkdownSource, token: Token, problem: string): never {
  throw new SyntaxError(`${file}:${offset + (token.map?.[0] ?? 0) + 1}: ${problem}`);
}
