import { PALETTE_ENDINGS, readPalette } from "@/lib/color/palette_files/read_palette.ts";
import type { Fault } from "@/lib/document/fault.ts";
import { identify, SIGNATURE_LENGTH } from "@/lib/image/identify.ts";
import { type OpenedPiece, openPiece, startsAsPdf } from "@/lib/outputs/open_piece.ts";
import { decodeStrip } from "../palettes/decode_strip.ts";

/** What one of the files that came in is. */
export type FileKind =
  | { readonly kind: "picture"; readonly file: File }
  /** A piece that this site saved as data, or in a PDF with its plan. */
  | ({ readonly kind: "piece"; readonly file: File } & OpenedPiece)
  /** `notes` is what a reader has to know of how it was read. */
  | {
    readonly kind: "palette";
    readonly file: File;
    readonly hex: readonly string[];
    readonly notes: readonly Fault[];
  }
  /** Something else, and why it is not what its name promises, if that is known. */
  | { readonly kind: "other"; readonly file: File; readonly problem: unknown };

/** Files larger than this are neither palettes nor pieces; a PDF has all pages of one. */
const MOST_BYTES = 8_000_000, MOST_PDF_BYTES = 100_000_000;

/** Tells by its bytes what a file is, and reads it where it is no picture. */
export async function kindOf(file: File): Promise<FileKind> {
  try {
    if (await isPicture(file)) return { kind: "picture", file };
    const ending = /\.[^.]*$/.exec(file.name.toLowerCase())?.[0] ?? "";
    if (ending === ".pdf" && file.size <= MOST_PDF_BYTES) {
      const bytes = await bytesOf(file);
      const piece = startsAsPdf(bytes) ? await openPiece(bytes) : null;
      return piece === null
        ? { kind: "other", file, problem: null }
        : { kind: "piece", file, ...piece };
    }
    if (file.size > MOST_BYTES || !(PALETTE_ENDINGS as readonly string[]).includes(ending)) {
      return { kind: "other", file, problem: null };
    }
    const bytes = await bytesOf(file);
    const piece = ending === ".json" && isPiece(bytes) ? await openPiece(bytes) : null;
    if (piece !== null) return { kind: "piece", file, ...piece };
    const { colors, notes } = await readPalette(bytes, decodeStrip);
    return { kind: "palette", file, hex: colors.map(({ hex }) => hex), notes };
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

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Whether a JSON text holds a piece, rather than something else such as a palette. */
function isPiece(bytes: Uint8Array): boolean {
  return /"(?:cells|pieces)"\s*:/.test(new TextDecoder().decode(bytes));
}
