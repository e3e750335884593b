import type { Bytes } from "../bytes.ts";
import { text } from "../bytes.ts";
import { isSrgb } from "../color_profile.ts";
import { exifOrientation } from "../exif.ts";
import { type FileRange, type Header, PLAIN } from "../header.ts";
import { MOST_PROFILE, readProfileFor } from "../icc.ts";
import { damaged, damagedSize } from "../refusal.ts";

const MOST_CHUNKS = 10_000;
const MOST_EXIF = 1 << 16;
const HAS_ALPHA = 0x10;
const IS_ANIMATED = 0x02;
const HAS_EXIF = 0x08;
const HAS_PROFILE = 0x20;

/** What a file says of its picture beside the pixels. */
type Extras = Pick<Header, "orientation" | "hidden" | "profile">;

/**
 * Reads the first chunk: VP8 (lossy), VP8L (lossless) or VP8X (extended), and of an extended file also its color profile and its
 * EXIF chunk, which follows the pixels (RFC 9649).
 *
 * @throws SyntaxError if none of them is there.
 */
export async function readWebpHeader(bytes: Bytes): Promise<Header> {
  const view = await bytes.at(12, 18);
  if (view.byteLength < 13) throw damaged("WebP", "ends before it tells its size");
  switch (text(view, 0, 4)) {
    case "VP8 ": {
      if (view.byteLength < 18 || view.getUint16(11) !== 0x9d01 || view.getUint8(13) !== 0x2a) {
        break;
      }
      return header(view.getUint16(14, true) & 0x3fff, view.getUint16(16, true) & 0x3fff, false);
    }
    case "VP8L": {
      if (view.byteLength < 13 || view.getUint8(8) !== 0x2f) break;
      const bits = view.getUint32(9, true);
      const hasAlpha = ((bits >>> 28) & 1) === 1;
      return header((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1, hasAlpha);
    }
    case "VP8X": {
      if (view.byteLength < 18) break;
      const flags = view.getUint8(8);
      const width = (view.getUint32(12, true) & 0xffffff) + 1;
      const height = (view.getUint32(14, true) >>> 8) + 1;
      const extras = flags & (HAS_EXIF | HAS_PROFILE) ? await readExtras(bytes, flags) : PLAIN;
      // A first frame may leave parts uncovered, whatever the flag says.
      const mayHaveAlpha = (flags & (HAS_ALPHA | IS_ANIMATED)) !== 0;
      return { ...header(width, height, mayHaveAlpha), ...extras };
    }
  }
  throw damaged("WebP", "does not tell its size");
}

function header(width: number, height: number, mayHaveAlpha: boolean): Header {
  if (width === 0 || height === 0) {
    throw damagedSize("WebP", width, height);
  }
  return { format: "WebP", width, height, ...PLAIN, mayHaveAlpha };
}

async function readExtras(bytes: Bytes, flags: number): Promise<Extras> {
  const { exif, profiles } = await findChunks(bytes);
  const orientation = flags & HAS_EXIF && exif
    ? exifOrientation(await contentOf(bytes, exif, MOST_EXIF))
    : 1;
  const told = flags & HAS_PROFILE ? profiles : [];
  const icc = told[0] ? await contentOf(bytes, told[0], MOST_PROFILE) : null;
  // Applied here, alike everywhere; one for other channels is not.
  const profile = icc && readProfileFor(icc, ["RGB "]);
  const ranges = [...told, ...orientation === 1 ? [] : [exif!]];
  return {
    orientation,
    profile: profile && isSrgb(profile) ? null : profile,
    // The chunks stay, under a name that decoders skip.
    hidden: ranges.map((range) => ({ ...range, standIn: "XXXX" })),
  };
}

/** The first chunk of EXIF, and those of color profiles up to there: decoders take the first. */
async function findChunks(bytes: Bytes) {
  const profiles: FileRange[] = [];
  let offset = 30;
  for (let chunks = 0; chunks < MOST_CHUNKS; chunks++) {
    const chunk = await bytes.at(offset, 8);
    if (chunk.byteLength < 8) break;
    const length = chunk.getUint32(4, true);
    const type = text(chunk, 0, 4);
    const range = { start: offset, end: offset + 8 + length };
    if (type === "EXIF") return { exif: range, profiles };
    if (type === "ICCP") profiles.push(range);
    offset += 8 + length + (length & 1);
  }
  return { exif: null, profiles };
}

function contentOf(bytes: Bytes, { start, end }: FileRange, most: number) {
  return bytes.at(start + 8, Math.min(end - start - 8, most));
}
