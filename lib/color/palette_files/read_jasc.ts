import type { PaletteColor } from "../palette.ts";
import { hexOfBytes } from "./color_models.ts";
import type { Found } from "./own_palette.ts";
import { unreadableLine } from "./unreadable_line.ts";

const HEADER = ["the version 0100", "the number of colors"];

/**
 * Reads a palette of Paint Shop Pro (.pal): a version, the number of colors, then red, green and blue (and alpha).
 *
 * @param from Index of the first line behind the mark.
 * @throws SyntaxError naming the line that cannot be read.
 */
export function readJasc(lines: readonly string[], from: number): Found {
  const colors: PaletteColor[] = [];
  let read = 0;
  for (const [i, line] of lines.entries()) {
    const trimmed = line.trim();
    if (i < from || trimmed === "") continue;
    const header = HEADER[read++];
    if (header !== undefined) {
      if (!/^\d{1,9}$/.test(trimmed)) throw unreadableLine(i + 1, trimmed, header);
      continue;
    }
    // Paint Shop Pro says by such words what colors have besides, such as `$ALPHA`.
    if (/^\$[A-Z]+\b/i.test(trimmed)) continue;
    const row = /^(\d+)\s+(\d+)\s+(\d+)(?:\s+(\d+))?$/.exec(trimmed);
    if (!row) throw unreadableLine(i + 1, trimmed, "three numbers from 0 to 255");
    const bytes = row.slice(1, 4).map(Number);
    if (bytes.some((byte) => byte > 255)) {
      throw unreadableLine(i + 1, trimmed, "numbers from 0 to 255");
    }
    if (row[4] !== "0") colors.push({ hex: hexOfBytes(bytes) });
  }
  return { name: null, colors };
}
