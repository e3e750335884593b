import type { Bytes } from "../bytes.ts";

const CORE_HEADER = 12;
const INFO_HEADER = 40;
const OS2_HEADER = 64;
const PLAIN = 0, BIT_FIELDS = 3, ALPHA_BIT_FIELDS = 6;

/** How the pixels of a BMP lie in its file. */
export interface BmpPixels {
  /** Where the last of them ends; of packed ones it is told where the first begins. */
  readonly end: number;
  /** Whether what is alike is stored once for many. */
  readonly isPacked: boolean;
}

/** Finds the pixels of a BMP with a sound header. */
export async function bmpPixels(bytes: Bytes): Promise<BmpPixels> {
  const view = await bytes.at(10, 24);
  if (view.byteLength < 24) return { end: Infinity, isPacked: false };
  const start = view.getUint32(0, true);
  const headerSize = view.getUint32(4, true);
  const isCore = headerSize === CORE_HEADER;
  const width = isCore ? view.getUint16(8, true) : view.getInt32(8, true);
  const height = isCore ? view.getUint16(10, true) : Math.abs(view.getInt32(12, true));
  const bits = view.getUint16(isCore ? 14 : 18, true);
  const compression = headerSize >= INFO_HEADER ? view.getUint32(20, true) : PLAIN;
  // In a header of OS/2 the number of masks means a way to pack.
  const hasMasks = headerSize !== OS2_HEADER && compression === BIT_FIELDS;
  if (compression !== PLAIN && !hasMasks && compression !== ALPHA_BIT_FIELDS) {
    return { end: start + 1, isPacked: true };
  }
  const row = Math.ceil(width * bits / 32) * 4;
  // Some leave out what only fills up the last row.
  return { end: start + (height - 1) * row + Math.ceil(width * bits / 8), isPacked: false };
}
