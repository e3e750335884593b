import { PALETTE_ENDINGS, readPalette } from "@/lib/color/palette_files/read_palette.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { identify, SIGNATURE_LENGTH } from "@/lib/image/identify.ts";
import { parseGridJson } from "@/lib/outputs/json/grid_json.ts";
import { decodeStrip } from "../palettes/decode_strip.ts";

/** What one of the files that came in is. */
export type FileKind =
  | { readonly kind: "picture"; readonly file: File }
  /** A piece that this site saved as data. */
  | { readonly kind: "piece"; readonly file: File; readonly grid: PixelGrid }
  | { readonly kind: "palette"; readonly file: File; readonly hex: readonly string[] }
  /** Something else, and why it is not what its name promises, if that is known. */
  | { readonly kind: "other"; readonly file: File; readonly problem: unknown };

/** Files larger than this are neither palettes nor pieces. */
const MOST_BYTES = 8_000_000;

/** Tells by its bytes what a file is, and reads it where it is no picture. */
export async function kindOf(file: File): Promise<FileKind> {
  try {
    if (await isPicture(file)) return { kind: "picture", file };
    const ending = /\.[^.]*$/.exec(file.name.toLowerCase())?.[0] ?? "";
    if (file.size > MOST_BYTES || !(PALETTE_ENDINGS as readonly string[]).includes(ending)) {
      return { kind: "other", file, problem: null };
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const grid = ending === ".json" ? readPiece(new TextDecoder().decode(bytes)) : null;
    if (grid !== null) return { kind: "piece", file, grid };
    const { colors } = await readPalette(bytes, decodeStrip);
    return { kind: "palette", file, hex: colors.map(({ hex }) => hex) };
  } catch (problem) {
    // A text that holds no colors is just a text.
    return { kind: "other", file, problem: /\.txt$/i.test(file.name) ? null : problem };
  }
}

async function isPicture(file: File): Promise<boolean> {
  const start = new DataView(await file.slice(0, SIGNATURE_LENGTH).arrayBuffer());
  if (start.byteLength === 0) return false;
  try {
    identify(start);
    return true;
  } catch {
    return false;
  }
}

/** The piece that a JSON text holds, or null where it is of another kind, such as a palette. */
function readPiece(text: string): PixelGrid | null {
  return /"cells"\s*:/.test(text) ? parseGridJson(text) : null;
}
