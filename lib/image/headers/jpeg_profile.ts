import { type Bytes, text } from "../bytes.ts";
import { concat } from "../concat.ts";
import { type ColorProfile, isSrgb } from "../color_profile.ts";
import type { FileRange } from "../header.ts";
import { readIccProfile } from "../icc.ts";

/** A segment of a JPEG with a part of a profile. */
export interface ProfilePart {
  readonly range: FileRange;
  /** From 1 on. */
  readonly index: number;
  readonly count: number;
  readonly content: Uint8Array;
}

/** How the levels of a JPEG become light. */
export interface JpegProfile {
  /** Null where that is as in sRGB, or left to the host. */
  readonly profile: ColorProfile | null;
  /** The segments that say so, which decoders must not see then. */
  readonly ranges: readonly FileRange[];
}

const LEFT_TO_HOST: JpegProfile = { profile: null, ranges: [] };

const NAME = "ICC_PROFILE\0";
/** Bytes of marker, length, name, index and count, before the part itself. */
const HEAD = 4 + NAME.length + 2;
/** More parts than profiles have that are made of curves and a matrix. */
const MOST_PARTS = 16;

/** Reads an APP2 segment, or returns null where it holds no part of a profile (ICC.1:2022, annex B.4). */
export async function readProfilePart(bytes: Bytes, range: FileRange): Promise<ProfilePart | null> {
  const length = range.end - range.start;
  if (length <= HEAD || text(await bytes.at(range.start + 4, NAME.length), 0, 12) !== NAME) {
    return null;
  }
  const { buffer, byteOffset, byteLength } = await bytes.at(range.start, length);
  const segment = new Uint8Array(buffer.slice(byteOffset, byteOffset + byteLength));
  if (segment.length < length) return null;
  return {
    range,
    index: segment[HEAD - 2]!,
    count: segment[HEAD - 1]!,
    content: segment.subarray(HEAD),
  };
}

/**
 * The profile of a JPEG of so many components. One of curves and a matrix is applied here, alike everywhere and at no cost; tables, and
 * profiles of inks, are left to the host, and so is what means sRGB.
 */
export function jpegProfile(parts: readonly ProfilePart[], components: number): JpegProfile {
  const count = parts[0]?.count ?? 0;
  if (count === 0 || count > MOST_PARTS || parts.length !== count) return LEFT_TO_HOST;
  const sorted = [...parts].sort((one, other) => one.index - other.index);
  if (sorted.some((part, i) => part.index !== i + 1 || part.count !== count)) return LEFT_TO_HOST;
  const icc = new DataView(concat(sorted.map(({ content }) => content)).buffer);
  const wanted = { 1: "GRAY", 3: "RGB " }[components];
  if (wanted === undefined || text(icc, 16, 4) !== wanted) return LEFT_TO_HOST;
  const profile = readIccProfile(icc);
  if (!profile || isSrgb(profile)) return LEFT_TO_HOST;
  return { profile, ranges: parts.map(({ range }) => range) };
}
