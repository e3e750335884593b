import type { Bytes } from "../bytes.ts";
import type { FileRange } from "../header.ts";

/** More segments than any program writes, so that a file of nothing but markers ends soon. */
const MOST_SEGMENTS = 100_000;
/** Bytes between segments that belong to none. */
const MOST_STRAYS = 10_000;
/** Fill bytes that are looked at in one go. */
const RUN = 1 << 16;
const END_OF_IMAGE = 0xd9;
export const START_OF_SCAN = 0xda;

/** A marker with what it tells, from its first byte to behind its last; a file that is cut may end in between. */
export interface JpegSegment extends FileRange {
  readonly marker: number;
}

/** The segments of a JPEG in front of its pixels (ITU-T T.81, annex B), and the head of its first scan as the last of them. */
export async function* jpegSegments(bytes: Bytes): AsyncGenerator<JpegSegment> {
  let start = 2, strays = 0;
  for (let segments = 0; segments < MOST_SEGMENTS;) {
    const view = await bytes.at(start, 4);
    if (view.byteLength < 4) return;
    const marker = view.getUint8(1);
    // Stray and fill bytes between segments are tolerated by every decoder.
    if (view.getUint8(0) !== 0xff) {
      if (++strays > MOST_STRAYS) return;
      start++;
      continue;
    }
    if (marker === 0xff) {
      start += await fillLength(bytes, start) - 1;
      continue;
    }
    segments++;
    if (isLone(marker)) {
      start += 2;
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

/** How many bytes of 0xFF stand one after another from `start` on; the last of them begins a marker. */
async function fillLength(bytes: Bytes, start: number): Promise<number> {
  for (let length = 0;; length += RUN) {
    const { buffer, byteOffset, byteLength } = await bytes.at(start + length, RUN);
    const end = new Uint8Array(buffer, byteOffset, byteLength).findIndex((byte) => byte !== 0xff);
    if (end >= 0) return length + end;
    if (byteLength < RUN) return length + byteLength;
  }
}

/** Markers that stand alone, without a length. */
function isLone(marker: number): boolean {
  return marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
