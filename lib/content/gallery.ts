import { findPalette } from "@/lib/color/load_palette.ts";
import { formatShareLink } from "@/lib/editor/studio/share_link.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { addressOf } from "./address.ts";
import type { Fields } from "./fields.ts";
import { listContent, readContent } from "./files.ts";
import { parseFrontMatter } from "./front_matter.ts";
import type { Language } from "./language.ts";
import { renderMarkdown } from "./markdown.ts";
import type { MenuEntry } from "./menu.ts";
import { siteMessages } from "./messages.ts";
import { readDescription } from "./page.ts";
import { findSample } from "./samples.ts";

/** One piece of pixel art of the gallery, and the picture that it was made from. */
export interface Piece {
  /** Stable: names its files and its source picture among the samples. */
  readonly id: string;
  readonly work: string;
  readonly artist: string;
  readonly year: string | null;
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
  /** Where the picture was found: an address or the name of a collection. */
  readonly source: string;
  readonly license: string;
  /** What is worth a look in it. */
  readonly note: string;
  readonly settings: Settings;
}

/** A gallery of pieces: one Markdown file of `inspiration/`. */
export interface Collection {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly order: number;
  readonly introHtml: string;
  readonly pieces: readonly [Piece, ...Piece[]];
}

/** The way from the gallery to a collection. */
export function collectionWay({ name, title }: Collection, language: Language): MenuEntry[] {
  return [
    { path: "/inspiration", label: siteMessages(language).inspiration.title },
    { path: `/inspiration/${name}`, label: title },
  ];
}

/** Address of a piece's picture. */
export function pieceImage({ id }: Piece): string {
  return `/inspiration/${id}.webp`;
}

/** Address that opens a piece's picture in the editor with the settings that made the piece. */
export function pieceLink({ id, settings }: Piece, language: Language): string {
  return addressOf({ language, path: "/" }) + formatShareLink({ settings, sample: id });
}

/**
 * Reads a collection from its text.
 *
 * @throws SyntaxError with file and line if its front matter or its Markdown is not in order.
 */
export function parseCollection(
  text: string,
  file: string,
  language: Language,
  name: string,
): Collection {
  const { fields, body, bodyOffset } = parseFrontMatter(text, file);
  const head = {
    name,
    title: fields.text("title"),
    description: readDescription(fields),
    order: fields.whole("order", 1, 100, 100),
  };
  const [first, ...rest] = fields.list("pieces").map((piece) => readPiece(piece, language));
  fields.finish();
  const introHtml = renderMarkdown(body, { file, offset: bodyOffset, language })
    .map(({ headingHtml, bodyHtml }) => headingHtml + bodyHtml).join("\n");
  return { ...head, introHtml, pieces: [first!, ...rest] };
}

function readPiece(fields: Fields, language: Language): Piece {
  const id = fields.text("id");
  if (findSample(language, id) === null) {
    fields.refuse("id", `There is no sample picture "${id}" in content/${language}/samples.json.`);
  }
  const piece = {
    id,
    work: fields.text("work"),
    artist: fields.text("artist"),
    year: fields.optionalText("year"),
    alt: fields.text("alt"),
    source: readSource(fields),
    license: fields.text("license"),
    note: fields.text("note"),
    settings: readSettings(fields),
  };
  fields.finish();
  return piece;
}

function readSource(fields: Fields): string {
  const source = fields.text("source");
  if (!source.startsWith("https://") || URL.canParse(source)) return source;
  return fields.refuse("source", `The address ${source} is not whole. Try https://example.org.`);
}

function readSettings(fields: Fields): Settings {
  const [, columns, rows] = /^(\d+)x(\d+)$/.exec(fields.text("size")) ??
    fields.refuse("size", "A size is columns x rows, such as 64x48.");
  const given = fields.record("settings");
  let settings = read(
    { columns, rows },
    DEFAULT_SETTINGS,
    (problem) => fields.refuse("size", problem),
  );
  for (const [name, value] of Object.entries(given.values)) {
    const refuse = (problem: string) => given.refuse(name, problem);
    if (!Object.hasOwn(DEFAULT_SETTINGS, name)) refuse(`There is no setting "${name}".`);
    settings = read({ [name]: value }, settings, refuse);
    const { palette } = settings;
    if (palette.kind === "preset" && findPalette(palette.id) === undefined) {
      refuse(`There is no palette "${palette.id}".`);
    }
  }
  return settings;
}

/** Settings with what is given; `refuse` is told what is wrong with it. */
function read(given: unknown, settings: Settings, refuse: (problem: string) => never): Settings {
  try {
    return parseSettings(given, settings);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return refuse(error.message);
    throw error;
  }
}

const collections = new Map<Language, readonly Collection[]>();

/** All collections of a language, in their order. Read once: the process starts anew on a change. */
export function loadCollections(language: Language): readonly Collection[] {
  const known = collections.get(language);
  if (known) return known;
  const loaded = listContent(language, "inspiration")
    .map((name) => {
      const { text, file } = readContent(language, `inspiration/${name}.md`)!;
      return parseCollection(text, file, language, name);
    })
    .sort((a, b) => a.order - b.order || a.title.localeCompare(b.title, language));
  collections.set(language, loaded);
  return loaded;
}
