import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { parsePaletteChoice } from "@/lib/pixelate/parse_palette_choice.ts";
import { asWhole } from "@/lib/pixelate/parse_values.ts";
import { MAX_COLORS, type PaletteChoice } from "@/lib/pixelate/settings.ts";
import { didYouMean } from "./suggest.ts";

const IDS: readonly string[] = PALETTE_LIST.map(({ id }) => id);

/**
 * Reads the options that decide the colors: the name of a palette or colors, and how many of them.
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
  const choice = parseChoice(palette);
  if (count === null) return choice;
  return choice.kind === "full" ? { kind: "best", colors: count } : { ...choice, colors: count };
}

function parseChoice(text: string): PaletteChoice {
  const name = text.replace(/:\d+$/, "");
  const known = IDS.includes(name) || name === "full" || name === "best" || /[#,]/.test(name);
  if (known) return parsePaletteChoice(text);
  throw new RangeError(
    `--palette ${JSON.stringify(text)} is neither a palette nor a file.${
      didYouMean(name, IDS)
    } Name a .hex, .gpl, .pal or .json file, write colors as #rrggbb,#rrggbb,... or choose one of ${
      IDS.join(", ")
    }.`,
  );
}
