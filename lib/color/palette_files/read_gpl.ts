import type { PaletteColor } from "../palette.ts";
import { hexOfBytes } from "./color_models.ts";
import { noteLeftOut } from "./left_out_lines.ts";
import type { Found } from "./own_palette.ts";
import { unreadableLine } from "./unreadable_line.ts";

/**
 * Reads GIMP's palettes (.gpl): `Key: value` lines, `#` comments, then red, green, blue (and alpha, as Aseprite writes) with a name behind.
 * Lines that are none of these are left out and told, as GIMP does, as long as there are colors beside them.
 *
 * @param from Index of the first line behind the mark.
 * @throws SyntaxError naming the first line that cannot be read, where none is a color.
 */
export function readGpl(lines: readonly string[], from: number): Found {
  let name: string | null = null;
  let hasAlpha = false;
  const colors: PaletteColor[] = [];
  const leftOut: number[] = [];
  for (const [i, line] of lines.entries()) {
    const trimmed = line.trim();
    if (i < from || trimmed === "") continue;
    // Lospec writes the name as a comment.
    const [, key, value = ""] = /^#?\s?(?:palette )?([a-z]+)\s?:(.*)$/i.exec(trimmed) ?? [];
    if (key && /^name$/i.test(key)) name ??= value.trim() || null;
    if (key && /^channels$/i.test(key)) hasAlpha = /^rgba$/i.test(value.trim());
    if (key || trimmed.startsWith("#")) continue;
    const color = readRow(trimmed, hasAlpha);
    if (color === undefined) leftOut.push(i);
    else if (color !== null) colors.push(color);
  }
  const first = leftOut[0];
  if (first !== undefined && colors.length === 0) {
    throw unreadableLine(first + 1, lines[first]!.trim(), "three numbers from 0 to 255 and a name");
  }
  return { name, colors, notes: noteLeftOut(lines, leftOut) };
}

/** A row's color, null where it is transparent, undefined where the row is none. */
function readRow(row: string, hasAlpha: boolean): PaletteColor | null | undefined {
  const [, red, green, blue, rest = ""] = /^(\d+)\s+(\d+)\s+(\d+)(?:\s+(\S.*))?$/.exec(row) ?? [];
  if (blue === undefined) return undefined;
  const bytes = [red, green, blue].map(Number);
  if (bytes.some((byte) => byte > 255)) return undefined;
  const [, alpha, label = ""] = hasAlpha ? /^(\d+)?\s*(.*)$/.exec(rest)! : [, undefined, rest];
  if (alpha === "0") return null;
  return { hex: hexOfBytes(bytes), ...label && !/^untitled$/i.test(label) && { name: label } };
}
