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
  // These have no mark, but they are no texts.
  if (isBinary(bytes) && !isUtf16(bytes)) {
    if (isAct(bytes)) return toOwnPalette(readAct(bytes));
    if (isAco(bytes)) return toOwnPalette(readAco(bytes));
    if (bytes.some(isControl)) throw noPalette();
  }
  return readPaletteText(textOf(bytes));
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

function isUtf16(bytes: Uint8Array): boolean {
  const mark = bytes[0]! << 8 | bytes[1]!;
  return mark === 0xfffe || mark === 0xfeff;
}

function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  if (isUtf16(bytes)) {
    return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  }
  // Old programs write names as Windows did.
  return new TextDecoder(isUtf8(bytes) ? "utf-8" : "windows-1252").decode(bytes);
}
