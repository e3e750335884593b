import type { Bytes } from "../bytes.ts";
import { type Header, PLAIN } from "../header.ts";
import { damaged, damagedSize } from "../refusal.ts";
import { type BmpProfile, readBmpProfile } from "./bmp_profile.ts";

const FILE_HEADER = 14;
const CORE_HEADER = 12;

/**
 * Reads the bitmap header behind the file header: OS/2 1 (two-byte sizes) or any later one. A negative height means
 * rows from top to bottom.
 *
 * @throws SyntaxError if it is missing or empty.
 */
export async function readBmpHeader(bytes: Bytes): Promise<Header> {
  const view = await bytes.at(FILE_HEADER, 20);
  if (view.byteLength < CORE_HEADER) throw damaged("BMP", "ends before it tells its size");
  const headerSize = view.getUint32(0, true);
  if (headerSize === CORE_HEADER) {
    return header(view.getUint16(4, true), view.getUint16(6, true), false);
  }
  if (headerSize < 16 || view.byteLength < 16) throw damaged("BMP", "does not tell its size");
  const bits = view.getUint16(14, true);
  const compression = headerSize >= 40 && view.byteLength >= 20 ? view.getUint32(16, true) : 0;
  // Masks may hold alpha, and run lengths may skip pixels; the rest is opaque.
  const mayHaveAlpha = bits === 32 || compression !== 0;
  const [width, height] = [view.getInt32(4, true), Math.abs(view.getInt32(8, true))];
  return header(width, height, mayHaveAlpha, await readBmpProfile(bytes, headerSize));
}

function header(
  width: number,
  height: number,
  mayHaveAlpha: boolean,
  colors?: BmpProfile,
): Header {
  if (width <= 0 || height === 0) {
    throw damagedSize("BMP", width, height);
  }
  return { format: "BMP", width, height, ...PLAIN, ...colors, mayHaveAlpha };
}
