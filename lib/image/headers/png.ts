import type { Bytes } from "../bytes.ts";
import { text } from "../bytes.ts";
import { exifOrientation } from "../exif.ts";
import type { FileRange, Header, Orientation } from "../header.ts";
import { damaged, damagedSize } from "../refusal.ts";
import { COLOR_CHUNKS, readPngColor } from "./png_color.ts";

const MOST_CHUNKS = 100_000;
/** EXIF is a few kilobytes; orientation stands in its first directory. */
const MOST_EXIF = 1 << 16;
/** How much of the end of a file is searched for EXIF behind the pixels. */
const TAIL = 1 << 17;
/** Chunks of the pictures that follow the first. */
const MOVING: ReadonlySet<string> = new Set(["acTL", "fcTL", "fdAT"]);
/** "eXIf" as a number. */
const EXIF_NAME = 0x65584966;

/**
 * Reads IHDR and the chunks before the pixels. Of chunks about colors that come twice the first counts; eXIf may also stand behind them (PNG, third edition).
 *
 * @throws SyntaxError if IHDR is missing or empty.
 */
export async function readPngHeader(bytes: Bytes): Promise<Header> {
  const start = await bytes.at(8, 25);
  if (start.byteLength < 25 || text(start, 4, 4) !== "IHDR" || start.getUint32(0) !== 13) {
    throw damaged("PNG", "does not tell its size");
  }
  const width = start.getUint32(8);
  const height = start.getUint32(12);
  if (width === 0 || height === 0) {
    throw damagedSize("PNG", width, height);
  }
  const colorType = start.getUint8(17);
  let orientation: Orientation = 1;
  let exif: FileRange | null = null;
  const hidden: FileRange[] = [];
  const chunks = new Map<string, FileRange>();
  let offset = 33;
  let moves = false, hasPixels = false;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    const chunk = await bytes.at(offset, 8);
    if (chunk.byteLength < 8) break;
    const length = chunk.getUint32(0);
    const type = text(chunk, 4, 4);
    const range = { start: offset, end: offset + 12 + length };
    moves ||= type === "acTL" && !hasPixels;
    if (moves && MOVING.has(type)) hidden.push(range);
    if (type === "eXIf" && !hasPixels) exif = range;
    if (type === "IDAT") {
      hasPixels = true;
      exif ??= await findTrailingExif(bytes, offset);
    }
    // Behind its first picture only what makes it move is looked for.
    if (type === "IEND" || hasPixels && !moves) break;
    if (!hasPixels && chunks.has(type) && COLOR_CHUNKS.has(type)) hidden.push(range);
    if (!hasPixels && !chunks.has(type)) chunks.set(type, range);
    offset = range.end;
  }
  if (exif) {
    const block = await bytes.at(exif.start + 8, Math.min(exif.end - exif.start - 12, MOST_EXIF));
    orientation = exifOrientation(block);
    if (orientation !== 1) hidden.push(exif);
  }
  const { profile, ranges } = await readPngColor(bytes, chunks, colorType === 0 || colorType === 4);
  hidden.push(...ranges);
  hidden.sort((a, b) => a.start - b.start);
  return {
    format: "PNG",
    width,
    height,
    orientation,
    hidden,
    profile,
    mayHaveAlpha: colorType === 4 || colorType === 6 || chunks.has("tRNS"),
  };
}

/**
 * An eXIf chunk near the end of the file, where some editors put it. Found by its name, a length that fits and the TIFF header that
 * follows, because walking there would mean to read through all pixels.
 */
async function findTrailingExif(bytes: Bytes, from: number): Promise<FileRange | null> {
  const start = Math.max(from, bytes.size - TAIL);
  const tail = await bytes.at(start, TAIL);
  for (let i = 0; i + 16 <= tail.byteLength; i++) {
    if (tail.getUint32(i + 4) !== EXIF_NAME) continue;
    const end = i + 12 + tail.getUint32(i);
    const magic = tail.getUint32(i + 8);
    if (end > tail.byteLength || (magic !== 0x49492a00 && magic !== 0x4d4d002a)) continue;
    return { start: start + i, end: start + end };
  }
  return null;
}
