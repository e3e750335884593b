import { type Bytes, text } from "../bytes.ts";
import { type ColorProfile, isSrgb } from "../color_profile.ts";
import type { HiddenRange } from "../header.ts";
import { MOST_PROFILE, readProfileFor } from "../icc.ts";

/** What a BMP says about its colors. */
export interface BmpProfile {
  /** Null where they are sRGB's, or nothing is said that can be read. */
  readonly profile: ColorProfile | null;
  /** What decoders must not see, for not all of them apply it. */
  readonly hidden: readonly HiddenRange[];
}

const NOTHING: BmpProfile = { profile: null, hidden: [] };

const FILE_HEADER = 14;
const V4_HEADER = 108;
/** The kind of colors, the place of their profile and its length, from the beginning of the header. */
const KIND = 56, PLACE = 112, LENGTH = 116, END = 120;
/** Kinds are numbers whose letters stand backward. */
const EMBEDDED = "DEBM", USUAL = "BGRs", CALIBRATED = "\0\0\0\0";

/**
 * Reads the profile that a header of version 5 leads to (`BITMAPV5HEADER`), `size` bytes long as it says itself.
 */
export async function readBmpProfile(bytes: Bytes, size: number): Promise<BmpProfile> {
  const header = await bytes.at(FILE_HEADER, size);
  const kind = text(header, KIND, 4);
  const start = FILE_HEADER + KIND;
  const hidden = [{ start, end: start + USUAL.length, standIn: USUAL }];
  // Of all hosts Firefox alone converts by the primaries and gammas of the header.
  if (kind === CALIBRATED && header.byteLength >= V4_HEADER) return { profile: null, hidden };
  if (header.byteLength < END || kind !== EMBEDDED) return NOTHING;
  const [place, length] = [header.getUint32(PLACE, true), header.getUint32(LENGTH, true)];
  if (length > MOST_PROFILE) return NOTHING;
  const icc = await bytes.at(FILE_HEADER + place, length);
  const profile = readProfileFor(icc, ["RGB "]);
  return { profile: profile === null || isSrgb(profile) ? null : profile, hidden };
}
