import type { PaletteColor } from "./palette.ts";
import { readColor } from "./read_color.ts";
import { readPaletteJson } from "./read_palette_json.ts";

/** A palette from a file or a pasted text. */
export interface OwnPalette {
  /** What the file calls it, or null. */
  readonly name: string | null;
  /** At least one, no color twice, in the file's order. */
  readonly colors: readonly PaletteColor[];
}

/** Most colors of an own palette. */
export const MOST_OWN_COLORS = 256;
const MOST_CHARACTERS = 1 << 20;

/**
 * Reads a palette: .gpl (GIMP), .pal (JASC, Paint Shop Pro), .hex (Lospec), .txt (Paint.NET), JSON (a list of colors, Lospec's files, this
 * engine's grids), or any text in which colors stand as `#rgb`, `#rrggbb`, `rrggbb` or `rgb(r, g, b)`. The format is known by
 * the text itself.
 *
 * Colors that appear again and colors that are fully transparent are left out.
 *
 * @throws SyntaxError naming the line that cannot be read, RangeError if there are more than 256 colors.
 */
export function parsePalette(text: string): OwnPalette {
  if (text.length > MOST_CHARACTERS) {
    throw new RangeError(
      `A palette of ${text.length} characters is too long to be one. Try a file with at most 256 colors.`,
    );
  }
  const clean = text.replace(/^\uFEFF/, "");
  const { name, colors } = readAny(clean);
  const byHex = new Map<string, PaletteColor>();
  for (const color of colors) if (!byHex.has(color.hex)) byHex.set(color.hex, color);
  if (byHex.size === 0) {
    throw new SyntaxError(
      "There is no color in this palette. Write colors such as #1d2b53, one a line.",
    );
  }
  if (byHex.size > MOST_OWN_COLORS) {
    throw new RangeError(
      `An own palette holds at most ${MOST_OWN_COLORS} colors, not ${byHex.size}. Leave some out.`,
    );
  }
  return { name, colors: [...byHex.values()] };
}

interface Found {
  readonly name: string | null;
  readonly colors: readonly PaletteColor[];
}

function readAny(text: string): Found {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  const head = lines[first]?.trim() ?? "";
  if (/^GIMP Palette$/i.test(head)) return readGpl(lines, first + 1);
  if (/^JASC-PAL$/i.test(head)) return readJasc(lines, first + 1);
  // A text of bare rgb() or hex colors may begin with a bracket, too: JSON that does not parse is reported as such.
  if (/^[[{]/.test(head)) return readPaletteJson(text);
  return { name: null, colors: lines.flatMap(readTextLine) };
}

/** GIMP's: `Key: value` lines, `#` comments, then red, green, blue (and alpha, as Aseprite writes) with a name behind. */
function readGpl(lines: readonly string[], from: number): Found {
  let name: string | null = null;
  let hasAlpha = false;
  const colors: PaletteColor[] = [];
  lines.slice(from).forEach((line, i) => {
    const trimmed = line.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return;
    const key = /^([a-z]+)\s*:\s*(.*)$/i.exec(trimmed);
    if (key) {
      if (/^name$/i.test(key[1]!)) name = key[2]!.trim() || null;
      if (/^channels$/i.test(key[1]!)) hasAlpha = /^rgba$/i.test(key[2]!.trim());
      return;
    }
    const row = /^(\d+)\s+(\d+)\s+(\d+)(?:\s+(\S.*))?$/.exec(trimmed);
    if (!row) throw unreadable(from + i + 1, trimmed, "three numbers from 0 to 255 and a name");
    const hex = hexOf(row.slice(1, 4), from + i + 1, trimmed);
    const [, alpha, label = ""] = /^(?:(\d+)(?:\s+|$))?(.*)$/.exec(hasAlpha ? row[4] ?? "" : "") ??
      [];
    if (alpha === "0") return;
    const title = hasAlpha ? label : row[4] ?? "";
    colors.push({ hex, ...title && !/^untitled$/i.test(title) && { name: title } });
  });
  return { name, colors };
}

/** Paint Shop Pro's: a version, the number of colors, then red, green and blue (and alpha). */
function readJasc(lines: readonly string[], from: number): Found {
  const colors: PaletteColor[] = [];
  let header = 2;
  lines.slice(from).forEach((line, i) => {
    const trimmed = line.trim();
    if (trimmed === "") return;
    if (header > 0) {
      header--;
      if (/^\d+$/.test(trimmed)) return;
      throw unreadable(
        from + i + 1,
        trimmed,
        header === 1 ? "the version 0100" : "the number of colors",
      );
    }
    const row = /^(\d+)\s+(\d+)\s+(\d+)(?:\s+(\d+))?$/.exec(trimmed);
    if (!row) throw unreadable(from + i + 1, trimmed, "three numbers from 0 to 255");
    const hex = hexOf(row.slice(1, 4), from + i + 1, trimmed);
    if (row[4] !== "0") colors.push({ hex });
  });
  return { name: null, colors };
}

function hexOf(numbers: readonly string[], line: number, text: string): string {
  const bytes = numbers.map(Number);
  if (bytes.some((byte) => byte > 255)) throw unreadable(line, text, "numbers from 0 to 255");
  return "#" + bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Colors among blanks, commas and quotes; comments begin with `;` or `//` at the line's start, or `#` and a blank. Beside a color
 * words may stand, such as its name or a style sheet's; what has a digit or a `#` in it is meant to be a color.
 */
function readTextLine(line: string, i: number): PaletteColor[] {
  if (/^\s*(;|\/\/|#(\s|$))/.test(line)) return [];
  const words = line.match(/rgba?\([^)]*\)?|[^\s,;|"'`[\]{}()]+/gi) ?? [];
  const read = words.map((word) => ({ word, hex: readColor(word.replace(/\.$/, "")) }));
  const isMeant = read.some(({ hex }) => hex !== undefined)
    ? (word: string) => /[\d#]/.test(word) && !/[:=]$/.test(word)
    : () => true;
  return read.flatMap(({ word, hex }) => {
    if (hex === undefined && isMeant(word)) {
      throw unreadable(i + 1, word, "colors such as #1d2b53 or rgb(29, 43, 83)");
    }
    return hex ? [{ hex }] : [];
  });
}

function unreadable(line: number, text: string, wanted: string): SyntaxError {
  const shown = text.length > 40 ? `${text.slice(0, 40)}...` : text;
  return new SyntaxError(
    `Line ${line} of the palette, ${JSON.stringify(shown)}, cannot be read. Write ${wanted}.`,
  );
}
