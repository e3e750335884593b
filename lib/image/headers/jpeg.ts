import type { Bytes } from "../bytes.ts";
import { text } from "../bytes.ts";
import { exifOrientation } from "../exif.ts";
import type { FileRange, Header, Orientation } from "../header.ts";
import { jpegProfile, type ProfilePart, readProfilePart } from "./jpeg_profile.ts";
import { damaged, damagedSize } from "../refusal.ts";

/** More segments than any camera writes, so that a file of nothing but markers ends soon. */
const MOST_SEGMENTS = 10_000;

/** What a frame header tells. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/**
 * Reads markers up to the first scan (ITU-T T.81, annex B): metadata may push the frame header megabytes into the file, and may stand
 * behind it, too, where decoders heed it. A file that ends in between still tells its size.
 *
 * @throws SyntaxError if there is no frame header, or an empty one.
 */
export async function readJpegHeader(bytes: Bytes): Promise<Header> {
  let frame: Frame | null = null;
  let orientation: Orientation = 1;
  let turn: readonly FileRange[] = [];
  const parts: ProfilePart[] = [];
  let offset = 2;
  for (let segments = 0; segments < MOST_SEGMENTS; segments++) {
    const view = await bytes.at(offset, 19);
    if (view.byteLength < 4) break;
    const marker = view.getUint8(1);
    if (view.getUint8(0) !== 0xff || marker === 0xff || isLone(marker)) {
      // Stray and fill bytes between segments are tolerated by every decoder.
      offset += view.getUint8(0) === 0xff && marker !== 0xff ? 2 : 1;
      continue;
    }
    if (marker === 0xd9 || marker === 0xda) break;
    const length = view.getUint16(2);
    if (length < 2) break;
    if (isFrame(marker) && !frame) {
      if (view.byteLength < 10) break;
      frame = readFrame(view);
    } else if (marker === 0xe1 && orientation === 1 && text(view, 4, 6) === "Exif\0\0") {
      orientation = exifOrientation(await bytes.at(offset + 4, length - 2));
      if (orientation !== 1) turn = [{ start: offset, end: offset + 2 + length }];
    } else if (marker === 0xe2) {
      const part = await readProfilePart(bytes, { start: offset, end: offset + 2 + length });
      if (part) parts.push(part);
    }
    offset += 2 + length;
  }
  if (!frame) throw damaged("JPEG", "ends before it tells its size");
  const { width, height, components } = frame;
  const { profile, ranges } = jpegProfile(parts, components);
  const hidden = [...turn, ...ranges].sort((one, other) => one.start - other.start);
  return { format: "JPEG", width, height, orientation, hidden, profile, mayHaveAlpha: false };
}

function readFrame(segment: DataView): Frame {
  const height = segment.getUint16(5);
  const width = segment.getUint16(7);
  if (width === 0 || height === 0) throw damagedSize("JPEG", width, height);
  return { width, height, components: segment.getUint8(9) };
}

/** Start of frame of any coding process; C4, C8 and CC lie in between but mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Markers that stand alone, without a length. */
function isLone(marker: number): boolean {
  return marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}
