import type { Bytes } from "../bytes.ts";

/** More segments than any camera writes, so that a file of nothing but markers ends soon. */
const MOST_SEGMENTS = 10_000;

/** Where the pixels of a JPEG begin: behind its first start of scan (ITU-T T.81, annex B), or at the end of a file that has none. */
export async function jpegScan(bytes: Bytes): Promise<number> {
  let offset = 2;
  for (let segments = 0; segments < MOST_SEGMENTS; segments++) {
    const view = await bytes.at(offset, 4);
    if (view.byteLength < 4) break;
    const marker = view.getUint8(1);
    if (view.getUint8(0) !== 0xff || marker === 0xff || marker === 0) {
      // Stray and fill bytes between segments are tolerated by every decoder.
      offset++;
    } else if (marker === 0x01 || marker >= 0xd0 && marker <= 0xd8) offset += 2;
    else {
      offset += 2 + view.getUint16(2);
      if (marker === 0xda) return Math.min(offset, bytes.size);
    }
  }
  return bytes.size;
}
