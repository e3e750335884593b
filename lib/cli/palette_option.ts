import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { PALETTE_ENDINGS, readPalette } from "@/lib/color/palette_files/read_palette.ts";
import type { Strip } from "@/lib/color/palette_files/read_strip.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import type { Fault } from "@/lib/document/fault.ts";
import { parsePaletteChoice } from "@/lib/document/parse_palette_choice.ts";
import { asWhole } from "@/lib/document/parse_values.ts";
import { MAX_COLORS, type PaletteChoice } from "@/lib/document/settings.ts";
import { sentenceOf } from "./sentence.ts";
import { didYouMean } from "./suggest.ts";

const IDS: readonly string[] = PALETTE_LIST.map(({ id }) => id);

const FULL: PaletteChoice = { kind: "full" };

/** Gives the bytes of a file, or null where there is none. */
export type ReadFile = (path: string) => Uint8Array<ArrayBuffer> | null;

/** A choice of colors, and what is to be said of the file that it was read from. */
export interface PaletteOption {
  readonly palette: PaletteChoice;
  readonly notes: readonly Fault[];
}

/**
 * Reads the options that decide the colors: the name of a palette, a palette file or colors, and how many of them.
 *
 * @throws TypeError, RangeError or SyntaxError if one cannot be read, or the palette is not known.
 */
export async function parsePaletteOption(
  palette: string | undefined,
  colors: string | undefined,
  readFile: ReadFile,
): Promise<PaletteOption> {
  const count = colors === undefined ? null : asWhole("number of colors", colors, 2, MAX_COLORS);
  if (palette === undefined) {
    return { palette: count === null ? FULL : { kind: "best", colors: count }, notes: [] };
  }
  const { palette: choice, notes } = await parseChoice(palette, readFile);
  if (count === null) return { palette: choice, notes };
  const limited = choice.kind === "full" ? { kind: "best" } as const : choice;
  return { palette: { ...limited, colors: count }, notes };
}

async function parseChoice(text: string, readFile: ReadFile): Promise<PaletteOption> {
  // A name may have a number of colors behind it, as in a shared link.
  const [, name, count] = /^(.*?)(:\d+)?$/s.exec(text)!;
  const known = idOf(name!);
  if (known !== undefined) return { palette: parsePaletteChoice(known + (count ?? "")), notes: [] };
  const file = readFile(text);
  if (file !== null) return await fromFile(text, file);
  if (/^#|,/.test(text)) return { palette: parsePaletteChoice(text), notes: [] };
  const what = /[./\\]/.test(text) ? "There is no palette file" : "There is no palette or file";
  throw new RangeError(
    `${what} ${text}.${didYouMean(name!, IDS)} Name a palette file (${
      PALETTE_ENDINGS.join(", ")
    }), ` +
      "write colors as #rrggbb,#rrggbb,... or choose one of the palettes that --help lists.",
  );
}

/** Id of the palette that a text names, with a number of colors behind it or without. */
export function namedPalette(text: string): string | undefined {
  return idOf(/^(.*?)(:\d+)?$/s.exec(text)![1]!);
}

/** The id of a palette by its id or its name, in whatever case. */
function idOf(text: string): string | undefined {
  const wanted = text.toLowerCase();
  if (wanted === "full" || wanted === "best") return wanted;
  return PALETTE_LIST.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)?.id;
}

async function fromFile(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<PaletteOption> {
  try {
    const { colors, notes } = await readPalette(bytes, decodeStrip);
    return { palette: { kind: "custom", hex: colors.map(({ hex }) => hex), colors: null }, notes };
  } catch (error) {
    throw new SyntaxError(`${path}: ${sentenceOf(error)}`);
  }
}

/** The very bytes that the file holds, as on the website: no profile changes them. */
async function decodeStrip(file: Blob): Promise<Strip> {
  // Few palettes are pictures, and the decoder takes longer to load than all else.
  const { decode } = await import("@/lib/image/decode_deno.ts");
  return await uprightRaster({ ...(await decode(file)).stored, profile: null });
}
