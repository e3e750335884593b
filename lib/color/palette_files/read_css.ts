import type { PaletteColor } from "../palette.ts";
import type { Found } from "./own_palette.ts";
import { readColor } from "./read_color.ts";
import { unreadableLine } from "./unreadable_line.ts";

/** A variable of CSS, SCSS or Less and what it is, such as `--night: #1d2b53`. */
const VARIABLE = /^(?:--|[$@])([\w-]{1,100})\s{0,20}:\s{0,20}(\S.{0,200})$/;

/**
 * Reads the colors of a style sheet's variables. Rules around them, comments and variables that are no colors are passed over; of
 * variables that are told again in other words, as Coolors does, the first counts.
 *
 * @returns null if it has none.
 * @throws SyntaxError naming the line where what begins as a color is none.
 */
export function readCss(text: string): Found | null {
  const byName = new Map<string, PaletteColor | null>();
  let line = 1;
  const pieces = withoutComments(text).split(/([;{}\n])/);
  for (const [i, piece] of pieces.entries()) {
    if (piece === "\n") line++;
    const statement = piece.trim();
    // Where it is no selector, somebody lists colors, and one of them could not be read.
    if (/^#.*[^,]$/.test(statement) && pieces[i + 1] !== "{") return null;
    const [, name, value] = VARIABLE.exec(statement) ?? [];
    if (name === undefined || value === undefined || byName.has(name)) continue;
    const word = value.replace(/!(?:default|important)$/, "").trim();
    const hex = readColor(word);
    if (hex === undefined && word.startsWith("#")) {
      throw unreadableLine(line, word, "colors such as #1d2b53");
    }
    if (hex !== undefined) byName.set(name, hex === null ? null : { hex, name });
  }
  const colors = [...byName.values()].filter((color) => color !== null);
  return byName.size === 0 ? null : { name: null, colors };
}

/** With the line ends of what stood in comments. */
function withoutComments(text: string): string {
  let plain = "";
  let at = 0;
  while (true) {
    const start = text.indexOf("/*", at);
    const end = start < 0 ? -1 : text.indexOf("*/", start + 2);
    if (end < 0) return plain + text.slice(at);
    plain += text.slice(at, start) + "\n".repeat(text.slice(start, end).split("\n").length - 1);
    at = end + 2;
  }
}
