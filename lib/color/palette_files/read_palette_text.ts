import { fault } from "@/lib/document/fault.ts";
import type { PaletteColor } from "../palette.ts";
import { findAlphaPlace } from "./alpha_place.ts";
import { type Found, type OwnPalette, toOwnPalette } from "./own_palette.ts";
import { type AlphaPlace, readColor } from "./read_color.ts";
import { readCss } from "./read_css.ts";
import { readGpl } from "./read_gpl.ts";
import { readJasc } from "./read_jasc.ts";
import { readPaletteJson } from "./read_palette_json.ts";
import { readTable } from "./read_table.ts";
import { readShortList } from "./short_list.ts";
import { unreadableLine } from "./unreadable_line.ts";

/** Grids in JSON carry their cells, too. */
const MOST_CHARACTERS_OF_JSON = 1 << 20;
/** Far more than 256 colors need, with names and comments, and read while nobody notices. */
const MOST_CHARACTERS = 1 << 17;

/**
 * Reads a palette's text: .gpl (GIMP), .pal (JASC, Paint Shop Pro), .hex (Lospec), .txt (Paint.NET), CSV, JSON (a list of colors,
 * Lospec's files, this engine's grids), variables of a style sheet, or any text in which colors stand as `#rgb`, `#rrggbb`, `rrggbb` or
 * `rgb(r, g, b)`, or all as `rgb` or `#rgba`. The format is known by the text itself.
 *
 * Colors that appear again and colors that are fully transparent are left out.
 *
 * @throws SyntaxError naming the line that cannot be read, RangeError if there are more than 256 colors.
 */
export function readPaletteText(text: string): OwnPalette {
  const most = /^\uFEFF?\s{0,100}[[{]/.test(text) ? MOST_CHARACTERS_OF_JSON : MOST_CHARACTERS;
  if (text.length > most) {
    throw fault(
      RangeError,
      "palette-text-long",
      { length: text.length },
      `A palette of ${text.length} characters is too long to be one. Try a file with at most 256 colors.`,
    );
  }
  return toOwnPalette(readAny(text.replace(/^\uFEFF/, "")));
}

function readAny(text: string): Found {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const head = lines[first]?.trim() ?? "";
  if (/^GIMP Palette$/i.test(head)) return readGpl(lines, first + 1);
  if (/^JASC-PAL$/i.test(head)) return readJasc(lines, first + 1);
  const short = readShortList(lines);
  if (short !== null) return { name: null, colors: short.map((hex) => ({ hex })) };
  const { place, note } = findAlphaPlace(text);
  const notes = note === null ? [] : [note];
  // A text of bare rgb() or hex colors may begin with a bracket, too: JSON that does not parse is reported as such.
  if (/^[[{]/.test(head)) return { ...readPaletteJson(text, place), notes };
  const table = readTable(lines, place);
  if (table !== null) return { ...table, notes: [...notes, ...table.notes] };
  return { ...readLines(lines, place), notes };
}

/** A text that is no list of colors by itself may be a style sheet. */
function readLines(lines: readonly string[], alphaPlace: AlphaPlace): Found {
  try {
    return { name: null, colors: lines.flatMap((line, i) => readTextLine(line, i, alphaPlace)) };
  } catch (error) {
    const css = readCss(lines.join("\n"));
    if (css === null) throw error;
    return css;
  }
}

/**
 * Colors among blanks, commas and quotes; comments begin with `;` or `//` at the line's start, or `#` and a blank anywhere. Beside a color
 * words may stand, such as its name or a style sheet's; what has a digit or a `#` in it is meant to be a color.
 */
function readTextLine(line: string, i: number, alphaPlace: AlphaPlace): PaletteColor[] {
  if (/^\s*(;|\/\/|#(\s|$))/.test(line)) return [];
  const [told = ""] = line.split(/\s#\s/, 1);
  const words = told.match(/rgba?\([^)]*\)?|[^\s,;|"'`[\]{}()]+/gi) ?? [];
  const read = words.map((word) => ({ word, hex: readColor(word.replace(/\.$/, ""), alphaPlace) }));
  const isMeant = read.some(({ hex }) => hex !== undefined)
    ? (word: string) => /[\d#]/.test(word) && !/[:=]$/.test(word)
    : () => true;
  return read.flatMap(({ word, hex }) => {
    if (hex === undefined && isMeant(word)) {
      throw unreadableLine(i + 1, word, "colors such as #1d2b53 or rgb(29, 43, 83)");
    }
    return hex ? [{ hex }] : [];
  });
}
