import { text } from "./bytes.ts";
import type { Format } from "./header.ts";
import { damaged, notPicture, refusedDrawing, refusedFormat, unknownFile } from "./refusal.ts";

/** How many of a file's first bytes {@linkcode identify} wants to see. */
export const SIGNATURE_LENGTH = 4096;

/** First bytes of the formats that are opened; `?` stands for any byte. */
const SIGNATURES: readonly (readonly [Format, string])[] = [
  ["JPEG", "\xff\xd8\xff"],
  ["PNG", "\x89PNG\r\n\x1a\n"],
  ["GIF", "GIF87a"],
  ["GIF", "GIF89a"],
  ["WebP", "RIFF????WEBP"],
  ["JPEG XL", "\xff\x0a"],
  ["JPEG XL", "\0\0\0\x0cJXL \r\n\x87\n"],
  ["BMP", "BM"],
];

/** Pictures that are not opened, by their first bytes. */
const REFUSED: readonly (readonly [name: string, signature: string])[] = [
  ["a Canon camera raw picture", "II*\0????CR"],
  ["an Olympus camera raw picture", "IIRO"],
  ["a Panasonic camera raw picture", "IIU\0"],
  ["a Fujifilm camera raw picture", "FUJIFILMCCD-RAW"],
  ["a TIFF or camera raw picture", "II*\0"],
  ["a TIFF or camera raw picture", "MM\0*"],
  ["a TIFF picture", "II+\0"],
  ["a TIFF picture", "MM\0+"],
  ["a Photoshop document", "8BPS"],
  ["a GIMP document", "gimp xcf"],
  ["an icon file", "\0\0\x01\0"],
  ["a cursor file", "\0\0\x02\0"],
  ["an Apple icon file", "icns"],
  ["a JPEG 2000 picture", "\0\0\0\x0cjP  "],
  ["a JPEG 2000 picture", "\xff\x4f\xff\x51"],
  ["a QOI picture", "qoif"],
  ["an OpenEXR picture", "v/1\x01"],
  ["a Radiance HDR picture", "#?RADIANCE"],
  ["a DirectDraw surface", "DDS "],
  ["a PBM, PGM or PPM picture", "P1\n"],
  ["a PBM, PGM or PPM picture", "P2\n"],
  ["a PBM, PGM or PPM picture", "P3\n"],
  ["a PBM, PGM or PPM picture", "P4\n"],
  ["a PBM, PGM or PPM picture", "P5\n"],
  ["a PBM, PGM or PPM picture", "P6\n"],
];

/** Things that are no pictures, by their first bytes. */
const OTHER: readonly (readonly [name: string, signature: string])[] = [
  ["a PDF document", "%PDF"],
  ["a PostScript document", "%!PS"],
  ["a ZIP archive or office document", "PK\x03\x04"],
  ["a compressed archive", "\x1f\x8b"],
  ["a compressed archive", "7z\xbc\xaf"],
  ["a compressed archive", "Rar!"],
  ["a video", "RIFF????AVI "],
  ["a video", "\x1a\x45\xdf\xa3"],
  ["a video", "\0\0\x01\xba"],
  ["a video", "FLV\x01"],
  ["a sound file", "RIFF????WAVE"],
  ["a sound file", "ID3"],
  ["a sound file", "OggS"],
  ["a sound file", "fLaC"],
  ["a program", "MZ"],
  ["a program", "\x7fELF"],
];

/** What is left of a PNG's signature, made to tell, where the file was sent as a text or lost a bit. */
const SPOILED_PNG = ["?PNG", "\x89???\r\n\x1a\n"];

const HEIF_BRANDS = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];

/**
 * Tells a format by a file's first bytes; names and extensions do not count.
 *
 * @param start Up to {@linkcode SIGNATURE_LENGTH} first bytes, at least one.
 * @throws TypeError that names what the file is, if it is nothing to open.
 * @throws SyntaxError if it is almost a PNG.
 */
export function identify(start: DataView): Format {
  const first = text(start, 0, SIGNATURE_LENGTH);
  for (const [format, signature] of SIGNATURES) {
    if (matches(first, signature) && (format !== "BMP" || isBmp(start))) return format;
  }
  if (first.slice(4, 8) === "ftyp") return identifyMedia(start, first);
  if (SPOILED_PNG.some((signature) => matches(first, signature))) {
    throw damaged("PNG", "does not begin as one does");
  }
  for (const [name, signature] of REFUSED) {
    if (matches(first, signature)) throw refusedFormat(name);
  }
  for (const [name, signature] of OTHER) if (matches(first, signature)) throw notPicture(name);
  throw refuseText(start) ?? unknownFile();
}

function matches(first: string, signature: string): boolean {
  if (first.length < signature.length) return false;
  for (let i = 0; i < signature.length; i++) {
    if (signature[i] !== "?" && signature[i] !== first[i]) return false;
  }
  return true;
}

/** Texts start with "BM" too, so the size of the second header has to be one that exists. */
function isBmp(start: DataView): boolean {
  if (start.byteLength < 18) return start.byteLength < 6 || text(start, 6, 4) === "\0\0\0\0";
  const headerSize = start.getUint32(14, true);
  return headerSize === 12 || (headerSize >= 16 && headerSize <= 256);
}

/** Tells the kinds of ISO base media files apart by their brands. */
function identifyMedia(start: DataView, first: string): Format {
  const length = Math.min(start.getUint32(0), first.length);
  const major = first.slice(8, 12);
  const brands = [major];
  for (let i = 16; i + 4 <= length; i += 4) brands.push(first.slice(i, i + 4));
  if (brands.includes("avif") || brands.includes("avis")) return "AVIF";
  if (brands.some((brand) => HEIF_BRANDS.includes(brand))) throw refusedFormat("a HEIC picture");
  if (major === "crx ") throw refusedFormat("a Canon camera raw picture");
  throw notPicture("a video");
}

/** What a text is, or null if the bytes are none. Drawings and web pages are texts too. */
function refuseText(start: DataView): TypeError | null {
  const letters = readText(start)?.trimStart().toLowerCase();
  if (!letters) return null;
  if (/^<(!doctype html|html|head|body|script)/.test(letters)) return notPicture("a web page");
  if (!letters.startsWith("<") || !/<([a-z]+:)?svg[\s>/]/.test(letters)) {
    return notPicture("a text");
  }
  return refusedDrawing();
}

/** The bytes as UTF-8, or as UTF-16 where they are marked so; null if they cannot be text. */
function readText(start: DataView): string | null {
  const mark = start.byteLength >= 2 ? start.getUint16(0) : 0;
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  try {
    // The last letter may be cut in two.
    const letters = new TextDecoder(encoding, { fatal: true }).decode(start, { stream: true });
    // deno-lint-ignore no-control-regex -- control characters are what tells text from bytes
    return /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(letters) ? null : letters;
  } catch {
    return null;
  }
}
