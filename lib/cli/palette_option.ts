import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { parsePalette } from "@/lib/color/parse_palette.ts";
import { parsePaletteChoice } from "@/lib/document/parse_palette_choice.ts";
import { asWhole } from "@/lib/document/parse_values.ts";
import { MAX_COLORS, type PaletteChoice } from "@/lib/document/settings.ts";
import { didYouMean } from "./suggest.ts";

const IDS: readonly string[] = PALETTE_LIST.map(({ id }) => id);

/** Gives the text of a file, or null where there is none. */
export type ReadText = (path: string) => string | null;

/**
 * Reads the options that decide the colors: the name of a palette, a palette file or colors, and how many of them.
 *
 * @throws TypeError, RangeError or SyntaxError if one cannot be read, or the palette is not known.
 */
export function parsePaletteOption(
  palette: string | undefined,
  colors: string | undefined,
  readText: ReadText,
): PaletteChoice {
  const count = colors === undefined ? null : asWhole("number of colors", colors, 2, MAX_COLORS);
  if (palette === undefined) {
    return count === null ? { kind: "full" } : { kind: "best", colors: count };
  }
  const choice = parseChoice(palette, readText);
  if (count === null) return choice;
  return choice.kind === "full" ? { kind: "best", colors: count } : { ...choice, colors: count };
}

function parseChoice(text: string, readText: ReadText): PaletteChoice {
  // A name may have a number of colors behind it, as in a shared link.
  const [, name, count] = /^(.*?)(:\d+)?$/s.exec(text)!;
  const known = idOf(name!);
  if (known !== undefined) return parsePaletteChoice(known + (count ?? ""));
  const file = readText(text);
  if (file !== null) return fromFile(text, file);
  if (/^#|,/.test(text)) return parsePaletteChoice(text);
  const what = /[./\\]/.test(text) ? "There is no palette file" : "There is no palette or file";
  throw new RangeError(
    `${what} ${text}.${didYouMean(name!, IDS)} Name a .hex, .gpl, .pal or .json file, ` +
      `write colors as #rrggbb,#rrggbb,... or choose one of ${IDS.join(", ")}.`,
  );
}

/** The id of a palette by its id or its name, in whatever case. */
function idOf(text: string): string | undefined {
  const wanted = text.toLowerCase();
  if (wanted === "full" || wanted === "best") return wanted;
  return PALETTE_LIST.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)?.id;
}

function fromFile(path: string, text: string): PaletteChoice {
  try {
    return { kind: "custom", hex: parsePalette(text).colors.map(({ hex }) => hex), colors: null };
  } catch (error) {
    throw new SyntaxError(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}
