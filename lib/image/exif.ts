import type { Orientation } from "./header.ts";

const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

/**
 * Orientation in a block of EXIF, which is a TIFF header and its first directory (EXIF 2.32, section 4.6.2). The six
 * bytes "Exif\0\0" may stand before it. Anything missing or damaged reads as 1.
 */
export function exifOrientation(block: DataView): Orientation {
  const start = startsWithExif(block) ? 6 : 0;
  const tiff = new DataView(block.buffer, block.byteOffset + start, block.byteLength - start);
  if (tiff.byteLength < 8) return 1;
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const little = order === 0x4949;
  if (tiff.getUint16(2, little) !== 42) return 1;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return 1;
  const entries = tiff.getUint16(directory, little);
  for (let i = 0; i < entries; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.byteLength) return 1;
    if (tiff.getUint16(entry, little) !== ORIENTATION_TAG) continue;
    if (tiff.getUint16(entry + 2, little) !== SHORT) return 1;
    const value = tiff.getUint16(entry + 8, little);
    return isOrientation(value) ? value : 1;
  }
  return 1;
}

function startsWithExif(block: DataView): boolean {
  return block.byteLength >= 6 && block.getUint32(0) === 0x45786966 && block.getUint16(4) === 0;
}

function isOrientation(value: number): value is Orientation {
  return value >= 1 && value <= 8;
}
