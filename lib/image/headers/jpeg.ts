import type { Bytes } from "../bytes.ts";
import { text } from "../bytes.ts";
import { exifOrientation } from "../exif.ts";
import type { FileRange, Header, Orientation } from "../header.ts";
import { jpegProfile, type ProfilePart, readProfilePart } from "./jpeg_profile.ts";
import { jpegSegments } from "./jpeg_segments.ts";
import { damaged, damagedSize } from "../refusal.ts";

/** What a frame header tells. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly components: number;
}

/**
 * Reads the segments in front of the first scan: metadata may push the frame header megabytes into the file, and may stand
 * behind it, too, where decoders heed it. A file that ends in between still tells its size.
 *
 * @throws SyntaxError if there is no frame header, or an empty one.
 */
export async function readJpegHeader(bytes: Bytes): Promise<Header> {
  let frame: Frame | null = null;
  let orientation: Orientation = 1;
  let turn: readonly FileRange[] = [];
  const parts: ProfilePart[] = [];
  for await (const { marker, start, end } of jpegSegments(bytes)) {
    if (isFrame(marker) && !frame) {
      const segment = await bytes.at(start, 10);
      if (segment.byteLength < 10) break;
      frame = readFrame(segment);
    } else if (marker === 0xe1 && orientation === 1 && await isExif(bytes, start)) {
      orientation = exifOrientation(await bytes.at(start + 4, end - start - 4));
      if (orientation !== 1) turn = [{ start, end }];
    } else if (marker === 0xe2) {
      const part = await readProfilePart(bytes, { start, end });
      if (part) parts.push(part);
    }
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

async function isExif(bytes: Bytes, start: number): Promise<boolean> {
  return text(await bytes.at(start + 4, 6), 0, 6) === "Exif\0\0";
}
