import { parsePaletteChoice } from "@/lib/pixelate/parse_palette_choice.ts";
import { asWhole } from "@/lib/pixelate/parse_values.ts";
import { MAX_COLORS, type PaletteChoice } from "@/lib/pixelate/settings.ts";

/**
 * Reads the options that decide the colors: the name of a palette, a palette file, or colors, and how many of them.
 *
 * @throws TypeError, RangeError or SyntaxError if one cannot be read, or the palette is not known.
 */
export function parsePaletteOption(
  palette: string | undefined,
  colors: string | undefined,
): PaletteChoice {
  const count = colors === undefined ? null : asWhole("number of colors", colors, 2, MAX_COLORS);
  if (palette === undefined) {
    return count === null ? { kind: "full" } : { kind: "best", colors: count };
  }
  const choice = parsePaletteChoice(palette);
  if (count === null) return choice;
  if (choice.kind === "full") return { kind: "best", colors: count };
  return { ...choice, colors: count };
}
