import { isAco, readAco } from "./read_aco.ts";
import { isAct, readAct } from "./read_act.ts";
import { isAse, readAse } from "./read_ase.ts";
import { readPaletteText } from "./read_palette_text.ts";
import { isRiffPalette, readRiff } from "./read_riff.ts";
import { readBytes } from "./bytes.ts";
import { checkStripSize, readStrip, type Strip } from "./read_strip.ts";
import { damagedPalette, noPalette, type OwnPalette, toOwnPalette } from "./own_palette.ts";

/** Endings of the files that `readPalette` knows. */
export const PALETTE_ENDINGS = [
  ".hex",
  ".gpl",
  ".pal",
  ".ase",
  ".aco",
  ".act",
  ".txt",
  ".csv",
  ".json",
  ".png",
] as const;

/** Decodes a PNG of a palette to its pixels. */
export type DecodeStrip = (file: Blob) => Promise<Strip>;

const PNG = [0x89, 0x50, 0x4e, 0x47];

/**
 * Reads a palette file as other programs save it, known by its bytes: Adobe's .ase, .aco and .act, .pal of Windows and of Paint Shop Pro,
 * GIMP's .gpl, Lospec's .hex, Paint.NET's .txt, CSV and JSON, a PNG with a pixel (or a run of them) a color.
 *
 * @param decode Decodes a PNG; without alpha or color conversion, so that its colors stay what they are.
 * @throws SyntaxError if it cannot be read, RangeError if it holds more than 256 colors.
 */
export async function readPalette(
  bytes: Uint8Array<ArrayBuffer>,
  decode: DecodeStrip,
): Promise<OwnPalette> {
  if (PNG.every((byte, i) => bytes[i] === byte)) {
    checkPngSize(bytes);
    return toOwnPalette(readStrip(await decode(new Blob([bytes], { type: "image/png" }))));
  }
  if (isAse(bytes)) return toOwnPalette(readAse(bytes));
  if (isRiffPalette(bytes)) return toOwnPalette(readRiff(bytes));
  const written = withoutEnd(bytes);
  const encoding = utf16Of(bytes);
  // These have no mark, but they are no texts.
  if (isBinary(bytes) && encoding === null) {
    const isText = MARKS.some((mark) => startsWith(written, mark));
    if (!isText && isAct(bytes)) return toOwnPalette(readAct(bytes));
    if (!isText && isAco(bytes)) return toOwnPalette(readAco(bytes));
    if (written.length === 0 || written.some(isControl)) throw noPalette();
  }
  return readPaletteText(textOf(encoding === null ? written : bytes, encoding));
}

/** What texts begin with that no color table does. */
const MARKS = ["JASC-PAL", "GIMP Palette"];

function startsWith(bytes: Uint8Array, mark: string): boolean {
  return Array.from(mark).every((letter, i) => bytes[i] === letter.charCodeAt(0));
}

/** A text without the zeros, or the sign of DOS that it is over, that old programs write behind it. */
function withoutEnd(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0 || bytes[end - 1] === 0x1a)) end--;
  return bytes.subarray(0, end);
}

/** Refuses by the header what no decoder should be asked for. */
function checkPngSize(bytes: Uint8Array<ArrayBuffer>): void {
  if (bytes.length < 24) throw damagedPalette("PNG");
  const header = readBytes(bytes, 16);
  checkStripSize(header.u32(), header.u32());
}

function isBinary(bytes: Uint8Array<ArrayBuffer>): boolean {
  return bytes.some(isControl) || !isUtf8(bytes);
}

/** Whether a byte stands in no text. */
function isControl(byte: number): boolean {
  return byte < 9 || byte > 13 && byte < 32;
}

function isUtf8(bytes: Uint8Array<ArrayBuffer>): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

type Utf16 = "utf-16le" | "utf-16be";

/** Which UTF-16 a text is in, by its mark or, where it has none, by the zeros of its letters; null if it is in another encoding. */
function utf16Of(bytes: Uint8Array): Utf16 | null {
  const mark = bytes[0]! << 8 | bytes[1]!;
  if (mark === 0xfffe) return "utf-16le";
  if (mark === 0xfeff) return "utf-16be";
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  return isLatin(bytes, 0) ? "utf-16le" : isLatin(bytes, 1) ? "utf-16be" : null;
}

/** Whether most units are Latin letters, and none is one that stands in no text. @param low Where a unit has its lower byte. */
function isLatin(bytes: Uint8Array, low: 0 | 1): boolean {
  let latin = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i + 1 - low] !== 0) continue;
    if (isControl(bytes[i + low]!)) return false;
    latin++;
  }
  return latin * 4 >= bytes.length / 2 * 3;
}

function textOf(bytes: Uint8Array<ArrayBuffer>, encoding: Utf16 | null): string {
  // Old programs write names as Windows did.
  return new TextDecoder(encoding ?? (isUtf8(bytes) ? "utf-8" : "windows-1252")).decode(bytes);
}
