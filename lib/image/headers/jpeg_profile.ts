import { type Bytes, text } from "../bytes.ts";
import { concat } from "../concat.ts";
import { type ColorProfile, isSrgb } from "../color_profile.ts";
import type { FileRange } from "../header.ts";
import { isPlain, readProfileFor } from "../icc.ts";

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
  /** Null where that is as in sRGB, or not known. */
  readonly profile: ColorProfile | null;
  /** The segments that decoders must not see. */
  readonly ranges: readonly FileRange[];
}

const NAME = "ICC_PROFILE\0";
/** Bytes of marker, length, name, index and count, before the part itself. */
const HEAD = 4 + NAME.length + 2;
/** Whose profiles say how levels become light, by the number of components. Grays are equal lights of a space of three, too. */
const SPACES: Readonly<Record<number, readonly string[]>> = {
  1: ["GRAY", "RGB "],
  3: ["RGB "],
  4: ["CMYK"],
};

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
 * The profile of a JPEG of so many components. It is applied here, alike everywhere, and decoders, which differ in what they make of
 * it, do not see it, nor one that cannot be read, is not whole, or is for other channels. Only one whose curves mean sRGB stays. Of parts that
 * come twice the first counts.
 */
export function jpegProfile(parts: readonly ProfilePart[], components: number): JpegProfile {
  const all = parts.map(({ range }) => range);
  const count = parts[0]?.count ?? 0;
  const sorted = Array.from(
    { length: count },
    (_, i) => parts.find((part) => part.index === i + 1 && part.count === count),
  );
  if (count === 0 || !sorted.every((part) => part !== undefined)) {
    return { profile: null, ranges: all };
  }
  const icc = new DataView(concat(sorted.map(({ content }) => content)).buffer);
  const profile = readProfileFor(icc, SPACES[components] ?? []);
  if (!profile || !isSrgb(profile)) return { profile, ranges: all };
  if (!isPlain(icc)) return { profile: null, ranges: all };
  const used = new Set(sorted.map(({ range }) => range));
  return { profile: null, ranges: all.filter((range) => !used.has(range)) };
}
