import type { Bytes } from "../bytes.ts";
import type { FileRange } from "../header.ts";

/** More segments than any camera writes, so that a file of nothing but markers ends soon. */
const MOST_SEGMENTS = 10_000;
const END_OF_IMAGE = 0xd9;
export const START_OF_SCAN = 0xda;

/** A marker with what it tells, from its first byte to behind its last; a file that is cut may end in between. */
export interface JpegSegment extends FileRange {
  readonly marker: number;
}

/** The segments of a JPEG in front of its pixels (ITU-T T.81, annex B), and the head of its first scan as the last of them. */
export async function* jpegSegments(bytes: Bytes): AsyncGenerator<JpegSegment> {
  let start = 2;
  for (let segments = 0; segments < MOST_SEGMENTS; segments++) {
    const view = await bytes.at(start, 4);
    if (view.byteLength < 4) return;
    const marker = view.getUint8(1);
    if (view.getUint8(0) !== 0xff || marker === 0xff || isLone(marker)) {
      // Stray and fill bytes between segments are tolerated by every decoder.
      start += view.getUint8(0) === 0xff && marker !== 0xff ? 2 : 1;
      continue;
    }
    const length = view.getUint16(2);
    if (marker === END_OF_IMAGE || length < 2) return;
    const end = start + 2 + length;
    yield { marker, start, end };
    if (marker === START_OF_SCAN) return;
    start = end;
  }
}

/** Markers that stand alone, without a length. */
function isLone(marker: number): boolean {
  return marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
