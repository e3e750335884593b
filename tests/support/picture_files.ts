import { deflateSync } from "node:zlib";
import type { Orientation } from "@/lib/image/header.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { crc32 } from "./crc32.ts";

/** Bytes, or Latin-1 text that stands for them. */
export type Part = string | readonly number[] | Uint8Array;
export type FileBytes = Uint8Array<ArrayBuffer>;

/** Puts parts one behind the other. */
export function join(...parts: readonly Part[]): FileBytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(typeof part === "string" ? latin1(part) : part, offset);
    offset += part.length;
  }
  return joined;
}

function latin1(letters: string): FileBytes {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

/** A number in `size` bytes, most significant first. */
export function big(size: number, value: number): FileBytes {
  return Uint8Array.from(
    { length: size },
    (_, i) => Math.floor(value / 256 ** (size - 1 - i)) % 256,
  );
}

/** A number in `size` bytes, least significant first. */
export function little(size: number, value: number): FileBytes {
  return big(size, value < 0 ? value + 256 ** size : value).reverse();
}

/** An EXIF block of a single directory whose only entry is the orientation. */
export function exif(orientation: number, order: "II" | "MM" = "II"): FileBytes {
  const n = order === "II" ? little : big;
  const entry = join(n(2, 0x0112), n(2, 3), n(4, 1), n(2, orientation), n(2, 0));
  return join(order, n(2, 42), n(4, 8), n(2, 1), entry, n(4, 0));
}

export function pngChunk(type: string, content: Part = []): FileBytes {
  const named = join(type, content);
  return join(big(4, named.length - 4), named, big(4, crc32(named)));
}

/** What stands in a PNG besides size and pixels. */
export interface PngParts {
  readonly before?: readonly FileBytes[];
  readonly after?: readonly FileBytes[];
}

/** A PNG of RGBA pixels, without filters. */
export function png({ width, height, data }: Raster, { before = [], after = [] }: PngParts = {}) {
  const rows = new Uint8Array((width * 4 + 1) * height);
  for (let y = 0; y < height; y++) {
    rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  }
  return join(
    pngStart(width, height, 8, 6),
    ...before,
    pngChunk("IDAT", new Uint8Array(deflateSync(rows))),
    ...after,
    pngChunk("IEND"),
  );
}

/** Signature and IHDR. */
export function pngStart(width: number, height: number, depth: number, colorType: number) {
  const header = join(big(4, width), big(4, height), [depth, colorType, 0, 0, 0]);
  return join("\x89PNG\r\n\x1a\n", pngChunk("IHDR", header));
}

export function jpegSegment(marker: number, content: Part): FileBytes {
  const body = join(content);
  return join([0xff, marker], big(2, body.length + 2), body);
}

/** A JPEG up to its frame header, behind the given segments. It has no pixels. */
export function jpegStart(width: number, height: number, ...segments: readonly FileBytes[]) {
  const frame = join([8], big(2, height), big(2, width), [3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0]);
  return join([0xff, 0xd8], ...segments, jpegSegment(0xc0, frame));
}

/** A JPEG segment that tells an orientation. */
export function jpegExif(orientation: number, order: "II" | "MM" = "II"): FileBytes {
  return jpegSegment(0xe1, join("Exif\0\0", exif(orientation, order)));
}

export function riffChunk(type: string, content: Part): FileBytes {
  const body = join(content);
  return join(type, little(4, body.length), body, new Uint8Array(body.length & 1));
}

export function webp(...chunks: readonly FileBytes[]): FileBytes {
  const body = join("WEBP", ...chunks);
  return join("RIFF", little(4, body.length), body);
}

/** The header chunk of an extended WebP file. */
export function vp8x(width: number, height: number, flags: number): FileBytes {
  return riffChunk("VP8X", join([flags, 0, 0, 0], little(3, width - 1), little(3, height - 1)));
}

/** A frame of a GIF: where it lies, and one index into four colors for each of its pixels. */
export interface GifFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly indices: readonly number[];
  readonly transparent?: number;
}

/** Black, red, green and white. */
export const GIF_COLORS = [[0, 0, 0], [255, 0, 0], [0, 255, 0], [255, 255, 255]] as const;

/** A GIF of four colors. */
export function gif(width: number, height: number, frames: readonly GifFrame[]): FileBytes {
  const table = GIF_COLORS.flat();
  const screen = join(little(2, width), little(2, height), [0x80 | 1, 0, 0], table);
  return join("GIF89a", screen, ...frames.map(gifFrame), ";");
}

function gifFrame({ x, y, width, height, indices, transparent }: GifFrame): FileBytes {
  const control = transparent === undefined ? [] : ["!\xf9\x04\x01\0\0", [transparent, 0]];
  const place = join(little(2, x), little(2, y), little(2, width), little(2, height), [0]);
  return join(...control, ",", place, [2], gifPixels(indices), [0]);
}

/** Pixels as three-bit codes with a clear code before each pair, so that the code size never grows. */
function gifPixels(indices: readonly number[]): FileBytes {
  const codes: number[] = [];
  indices.forEach((index, i) => codes.push(...i % 2 === 0 ? [4, index] : [index]));
  codes.push(5);
  const packed = new Uint8Array(Math.ceil(codes.length * 3 / 8));
  codes.forEach((code, i) => {
    for (let bit = 0; bit < 3; bit++) {
      const at = i * 3 + bit;
      packed[at >> 3]! |= ((code >> bit) & 1) << (at & 7);
    }
  });
  const blocks: Part[] = [];
  for (let i = 0; i < packed.length; i += 255) {
    const block = packed.subarray(i, i + 255);
    blocks.push([block.length], block);
  }
  return join(...blocks);
}

/** A BMP of 24 bits a pixel. A negative `height` stores rows from top to bottom. */
export function bmp(width: number, height: number, pixels?: FileBytes): FileBytes {
  const body = pixels ?? new Uint8Array((width * 3 + 3 & ~3) * Math.abs(height));
  const info = [4, 40, 4, width, 4, height, 2, 1, 2, 24, 4, 0, 4, body.length];
  const numbers: FileBytes[] = [];
  for (let i = 0; i < info.length; i += 2) numbers.push(little(info[i]!, info[i + 1]!));
  const header = join(...numbers, new Uint8Array(16));
  return join("BM", little(4, 54 + body.length), [0, 0, 0, 0], little(4, 54), header, body);
}

/** The same BMP under a header of version 5, with a profile behind its pixels. */
export function bmpWithProfile(plain: FileBytes, profile: FileBytes): FileBytes {
  const [pixels, fields] = [plain.subarray(54), plain.subarray(18, 54)];
  const start = join("BM", little(4, 138 + pixels.length + profile.length), little(4, 0));
  const info = join(little(4, 124), fields, new Uint8Array(16), "DEBM", new Uint8Array(48));
  const place = join(little(4, 4), little(4, 124 + pixels.length), little(4, profile.length));
  return join(start, little(4, 138), info, place, little(4, 0), pixels, profile);
}

/** A box of the ISO base media file format. */
export function box(type: string, ...content: readonly Part[]): FileBytes {
  const body = join(...content);
  return join(big(4, body.length + 8), type, body);
}

/** An AVIF file up to its item properties. It has no pixels. */
export function avifStart(...properties: readonly FileBytes[]): FileBytes {
  return join(
    box("ftyp", "avif", [0, 0, 0, 0], "avifmif1"),
    box("meta", [0, 0, 0, 0], box("iprp", box("ipco", ...properties))),
  );
}

/** The size of an AVIF item. */
export function ispe(width: number, height: number): FileBytes {
  return box("ispe", [0, 0, 0, 0], big(4, width), big(4, height));
}

/** All eight ways that a picture may be stored. */
export const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];
