import { hex } from "./font.ts";
import { openTextFont, type TextFont } from "./text_font.ts";

/** Parts of Noto Sans, the one with most of what is written first; each is loaded only for texts that need it. */
const FONTS: readonly (() => Promise<{ readonly default: Uint8Array<ArrayBuffer> }>)[] = [
  () =>
    import("@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff", {
      with: { type: "bytes" },
    }),
  () =>
    import("@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff", {
      with: { type: "bytes" },
    }),
  () =>
    import("@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff", {
      with: { type: "bytes" },
    }),
  () =>
    import("@fontsource/noto-sans/files/noto-sans-greek-400-normal.woff", {
      with: { type: "bytes" },
    }),
];
const NAMES = ["NotoSans", "NotoSansLatinExt", "NotoSansCyrillic", "NotoSansGreek"];

/** What stands for a character that no font has. */
const MISSING = "?".codePointAt(0)!;

/** A part of a text in one font: numbers of glyphs in hexadecimal. */
export interface TextRun {
  /** Index into the fonts. */
  readonly font: number;
  readonly glyphs: string;
  /** Of 1,000 to the em. */
  readonly width: number;
}

/** Sets texts in glyphs and remembers which were used. */
export interface Typesetter {
  readonly set: (text: string) => readonly TextRun[];
  /** Fonts with the characters of the glyphs that were used. */
  readonly fonts: readonly { readonly font: TextFont; readonly used: Map<number, number> }[];
}

/** Whether the fonts have all characters of a text. */
export async function canSet(text: string): Promise<boolean> {
  return (await loadFonts(charactersOf(text))).lacking.length === 0;
}

/** The characters of a text, as the fonts have them. */
export function charactersOf(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.normalize("NFC"), (letter) => letter.codePointAt(0)!));
}

/**
 * Loads the fonts that texts take. A character that none has loses its accents, and where that does not help it becomes a question mark.
 */
export async function loadTypesetter(characters: ReadonlySet<number>): Promise<Typesetter> {
  const { fonts } = await loadFonts(characters);
  const find = (character: number) => {
    const font = fonts.findIndex(({ font }) => font.glyphOf(character) !== undefined);
    return font < 0 ? null : { font, glyph: fonts[font]!.font.glyphOf(character)!, character };
  };
  return {
    fonts,
    set: (text) => {
      const runs: { font: number; glyphs: string; width: number }[] = [];
      for (const letter of text.normalize("NFC")) {
        const character = letter.codePointAt(0)!;
        const plain = letter.normalize("NFKD").codePointAt(0)!;
        const found = find(character) ?? find(plain) ?? find(MISSING)!;
        const { font, used } = fonts[found.font]!;
        used.set(found.glyph, found.character);
        const last = runs.at(-1);
        const run = last?.font === found.font ? last : { font: found.font, glyphs: "", width: 0 };
        if (run !== last) runs.push(run);
        run.glyphs += hex(found.glyph);
        run.width += font.widthOf(found.glyph);
      }
      return runs;
    },
  };
}

/** The fonts that have some of the characters, and those that none has. */
async function loadFonts(characters: ReadonlySet<number>) {
  const fonts: { readonly font: TextFont; readonly used: Map<number, number> }[] = [];
  let lacking = [...characters];
  for (const [i, load] of FONTS.entries()) {
    if (i > 0 && lacking.length === 0) break;
    const font = openTextFont(NAMES[i]!, (await load()).default);
    const left = lacking.filter((character) => font.glyphOf(character) === undefined);
    if (i === 0 || left.length < lacking.length) fonts.push({ font, used: new Map() });
    lacking = left;
  }
  return { fonts, lacking };
}
