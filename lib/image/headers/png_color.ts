import type { Bytes } from "../bytes.ts";
import { type ColorProfile, gammaProfile, isSrgb } from "../color_profile.ts";
import type { FileRange } from "../header.ts";
import { readIccProfile } from "../icc.ts";
import { inflate } from "../inflate.ts";

/** What a PNG says about its colors. */
export interface PngColor {
  /** Null where they are sRGB's, or nothing is said. */
  readonly profile: ColorProfile | null;
  /** The chunks that say so. Decoders must not see them, for they make different things of them; profiles of other kinds are left to them. */
  readonly ranges: readonly FileRange[];
}

/** Profiles of curves and a matrix are much smaller. */
const MOST_PACKED = 1 << 18;
const MOST_UNPACKED = 1 << 20;
const LEFT_TO_HOST: PngColor = { profile: null, ranges: [] };

/**
 * Reads the colors of a PNG from the chunks before its pixels; of several that say something cICP rules, then iCCP, sRGB and gAMA
 * (PNG, third edition, section 4.3).
 */
export async function readPngColor(
  bytes: Bytes,
  chunks: ReadonlyMap<string, FileRange>,
): Promise<PngColor> {
  if (chunks.has("cICP")) return LEFT_TO_HOST;
  const icc = chunks.get("iCCP");
  const profile = icc ? await readIcc(bytes, icc) : await readGamma(bytes, chunks);
  if (icc && !profile) return LEFT_TO_HOST;
  const ranges = ["iCCP", "gAMA", "cHRM"].flatMap((type) => chunks.get(type) ?? []);
  return { profile: profile === null || isSrgb(profile) ? null : profile, ranges };
}

/** An iCCP chunk: a name of up to 79 letters, a zero, the kind of packing (always 0), and the packed profile. */
async function readIcc(bytes: Bytes, { start, end }: FileRange): Promise<ColorProfile | null> {
  if (end - start > MOST_PACKED) return null;
  const content = await bytes.at(start + 8, end - start - 12);
  for (let i = 0; i < Math.min(80, content.byteLength - 2); i++) {
    if (content.getUint8(i) !== 0) continue;
    const packed = new DataView(
      content.buffer,
      content.byteOffset + i + 2,
      content.byteLength - i - 2,
    );
    const icc = content.getUint8(i + 1) === 0 ? await inflate(packed, MOST_UNPACKED) : null;
    return icc && readIccProfile(icc);
  }
  return null;
}

/** The profile of a gAMA chunk, unless it is void or means sRGB, by the same measure as libpng (5 %). */
async function readGamma(
  bytes: Bytes,
  chunks: ReadonlyMap<string, FileRange>,
): Promise<ColorProfile | null> {
  const range = chunks.get("gAMA");
  if (!range || chunks.has("sRGB")) return null;
  const content = await bytes.at(range.start + 8, Math.min(4, range.end - range.start - 12));
  const gamma = content.byteLength < 4 ? 0 : content.getUint32(0) / 100_000;
  return gamma === 0 || Math.abs(gamma * 2.2 - 1) <= 0.05 ? null : gammaProfile(gamma);
}
