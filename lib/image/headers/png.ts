import type { Bytes } from "../bytes.ts";
import { text } from "../bytes.ts";
import { exifOrientation } from "../exif.ts";
import type { FileRange, Header, Orientation } from "../header.ts";
import { damaged } from "../refusal.ts";

const MOST_CHUNKS = 100_000;
/** EXIF is a few kilobytes; orientation stands in its first directory. */
const MOST_EXIF = 1 << 16;

/**
 * Reads IHDR, and walks the chunks for tRNS (before the pixels) and eXIf (before or after them) (PNG, third edition).
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
    throw damaged("PNG", `says that it has ${width} x ${height} pixels`);
  }
  const colorType = start.getUint8(17);
  let mayHaveAlpha = colorType === 4 || colorType === 6;
  let orientation: Orientation = 1;
  let gamma: number | null = null;
  let isSrgb = false;
  let hasProfile = false;
  const hidden: FileRange[] = [];
  let offset = 33;
  for (let chunks = 0; chunks < MOST_CHUNKS; chunks++) {
    const chunk = await bytes.at(offset, 8);
    if (chunk.byteLength < 8) break;
    const length = chunk.getUint32(0);
    const type = text(chunk, 4, 4);
    if (type === "IEND") break;
    if (type === "tRNS") mayHaveAlpha = true;
    if (type === "sRGB") isSrgb = true;
    if (type === "iCCP" || type === "cICP") hasProfile = true;
    if (type === "gAMA") gamma = readGamma(await bytes.at(offset + 8, 4));
    if (type === "acTL" || type === "eXIf") {
      hidden.push({ start: offset, end: offset + 12 + length });
    }
    if (type === "eXIf") {
      orientation = exifOrientation(await bytes.at(offset + 8, Math.min(length, MOST_EXIF)));
    }
    offset += 12 + length;
  }
  if (isSrgb || hasProfile) gamma = null;
  return { format: "PNG", width, height, orientation, hidden, gamma, hasProfile, mayHaveAlpha };
}

/** A gAMA chunk's value, or null if it is void or means sRGB, by the same measure as libpng (5 %). */
function readGamma(chunk: DataView): number | null {
  if (chunk.byteLength < 4) return null;
  const gamma = chunk.getUint32(0) / 100_000;
  return gamma === 0 || Math.abs(gamma * 2.2 - 1) <= 0.05 ? null : gamma;
}
