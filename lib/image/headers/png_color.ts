import type { Bytes } from "../bytes.ts";
import { codePointProfile } from "../code_points.ts";
import { type ColorProfile, gammaProfile, isSrgb } from "../color_profile.ts";
import type { FileRange } from "../header.ts";
import { MOST_PROFILE, readIccProfile } from "../icc.ts";
import { inflate } from "../inflate.ts";
import { adaptedPrimaries, matrixToSrgb } from "../primaries.ts";

/** What a PNG says about its colors. */
export interface PngColor {
  /** Null where they are sRGB's, or nothing is said. */
  readonly profile: ColorProfile | null;
  /** The chunks that say so. Decoders must not see them, for they make different things of them. */
  readonly ranges: readonly FileRange[];
}

/** Chunks that say something of colors; `sRGB` is understood alike everywhere. */
export const COLOR_CHUNKS: ReadonlySet<string> = new Set(["cICP", "iCCP", "gAMA", "cHRM"]);

/** Bytes of a profile as it is packed. */
const MOST_PACKED = 1 << 23;

/**
 * Reads the colors of a PNG from the chunks before its pixels; of several that say something cICP rules, then iCCP, sRGB and gAMA
 * (PNG, third edition, section 4.3).
 *
 * @param isGray Whether its pixels are stored as grays.
 */
export async function readPngColor(
  bytes: Bytes,
  chunks: ReadonlyMap<string, FileRange>,
  isGray: boolean,
): Promise<PngColor> {
  const [cicp, icc] = [chunks.get("cICP"), chunks.get("iCCP")];
  const told = cicp ? await readCodePoints(bytes, cicp) : null;
  const profile = told ??
    (icc ? await readIcc(bytes, icc, isGray) : await readGamma(bytes, chunks));
  const ranges = [...COLOR_CHUNKS].flatMap((type) => chunks.get(type) ?? []);
  return { profile: profile === null || isSrgb(profile) ? null : profile, ranges };
}

/** A cICP chunk: the numbers of primaries, transfer and matrix, and whether all levels are used; null where it is not for RGB. */
async function readCodePoints(
  bytes: Bytes,
  { start, end }: FileRange,
): Promise<ColorProfile | null> {
  const content = await bytes.at(start + 8, Math.min(4, end - start - 12));
  if (content.byteLength < 4 || content.getUint8(2) !== 0 || content.getUint8(3) !== 1) return null;
  return codePointProfile(content.getUint8(0), content.getUint8(1));
}

/** An iCCP chunk: a name of up to 79 letters, a zero, the kind of packing (always 0), and the packed profile. */
async function readIcc(
  bytes: Bytes,
  { start, end }: FileRange,
  isGray: boolean,
): Promise<ColorProfile | null> {
  if (end - start > MOST_PACKED) return null;
  const content = await bytes.at(start + 8, end - start - 12);
  for (let i = 0; i < Math.min(80, content.byteLength - 2); i++) {
    if (content.getUint8(i) !== 0) continue;
    const packed = new DataView(
      content.buffer,
      content.byteOffset + i + 2,
      content.byteLength - i - 2,
    );
    const icc = content.getUint8(i + 1) === 0 ? await inflate(packed, MOST_PROFILE) : null;
    const profile = icc && readIccProfile(icc);
    // A gray curve does for all channels alike; a table for grays, or for inks, does not.
    if (!profile || "curves" in profile || profile.space === "RGB ") return profile;
    return isGray && profile.space === "GRAY" ? profile : null;
  }
  return null;
}

/**
 * The profile of a gAMA chunk, with the primaries of a cHRM chunk beside it. Null where it is void or means sRGB, by the same measure as
 * libpng (5 %).
 */
async function readGamma(
  bytes: Bytes,
  chunks: ReadonlyMap<string, FileRange>,
): Promise<ColorProfile | null> {
  const range = chunks.get("gAMA");
  if (!range || chunks.has("sRGB")) return null;
  const [level] = await readFractions(bytes, range, 1);
  const gamma = level ?? 0;
  if (gamma === 0) return null;
  const chromaticities = chunks.get("cHRM");
  const matrix = chromaticities ? await readMatrix(bytes, chromaticities) : null;
  const isUsual = Math.abs(gamma * 2.2 - 1) <= 0.05;
  if (!isUsual) return { ...gammaProfile(gamma), matrix };
  // With the curve of sRGB: only other primaries are seen.
  return matrix && { ...codePointProfile(1, 13), matrix };
}

/** The matrix of a cHRM chunk: x and y of white, red, green and blue. Null where that is no color space. */
async function readMatrix(bytes: Bytes, range: FileRange): Promise<readonly number[] | null> {
  const [wx, wy, rx, ry, gx, gy, bx, by] = await readFractions(bytes, range, 8);
  if (by === undefined) return null;
  const primaries = adaptedPrimaries({
    white: [wx!, wy!],
    red: [rx!, ry!],
    green: [gx!, gy!],
    blue: [bx!, by],
  });
  return primaries && matrixToSrgb(primaries);
}

/** Numbers in hundred thousandths, as many as there are, at most `count`. */
async function readFractions(
  bytes: Bytes,
  { start, end }: FileRange,
  count: number,
): Promise<number[]> {
  const content = await bytes.at(start + 8, Math.min(4 * count, end - start - 12));
  const whole = Math.floor(content.byteLength / 4);
  return Array.from({ length: whole }, (_, i) => content.getUint32(i * 4) / 100_000);
}
