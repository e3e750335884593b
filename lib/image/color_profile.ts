import type { TableProfile } from "./icc/table_profile.ts";
import { tablesToSrgb } from "./icc/tables_to_srgb.ts";
import type { Raster } from "./raster.ts";
import { srgbLevels, toStep } from "./srgb_levels.ts";

/** How the levels of a picture become light, where that is not as sRGB has it. */
export type ColorProfile = CurveProfile | TableProfile;

/** Curves and a matrix. */
export interface CurveProfile {
  /** Light (0-1) of each of the 256 levels: one curve for all channels, or one each for red, green and blue. */
  readonly curves: readonly Float64Array[];
  /**
   * Turns light of the profile's red, green and blue into that of sRGB: three rows of three. Null where they are the same, or the
   * picture is gray.
   */
  readonly matrix: readonly number[] | null;
}

/** A profile that moves no color farther than this, in levels, means sRGB. */
const UNSEEN = 1;

/** The profile of levels stored with a gamma: `light = stored ^ (1 / gamma)` (PNG, third edition, section 13.13). */
export function gammaProfile(gamma: number): CurveProfile {
  const curve = Float64Array.from({ length: 256 }, (_, level) => (level / 255) ** (1 / gamma));
  return { curves: [curve], matrix: null };
}

/**
 * Converts colors, in place, from a profile to sRGB (IEC 61966-2-1). Colors that sRGB lacks become the nearest level of each
 * channel. Alpha stays.
 *
 * Done here and not by hosts, whose color management rounds in different ways.
 */
export function convertToSrgb(
  { data }: Pick<Raster, "data">,
  profile: ColorProfile,
): void {
  if ("curves" in profile) curvesToSrgb(data, profile);
  else tablesToSrgb(data, profile);
}

function curvesToSrgb(data: Raster["data"], { curves, matrix }: CurveProfile): void {
  const levels = srgbLevels();
  const [red, green = red, blue = red] = curves;
  if (!red || !green || !blue) return;
  const [rr, rg, rb, gr, gg, gb, br, bg, bb] = (matrix ?? IDENTITY) as Nine;
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  // A pixel as one number, its first byte lowest, is read and written in a fraction of the time.
  const pixels = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length >> 2);
  for (let i = 0; i < pixels.length; i++) {
    const pixel = pixels[i]!;
    const r = red[pixel & 255]!;
    const g = green[pixel >>> 8 & 255]!;
    const b = blue[pixel >>> 16 & 255]!;
    const first = levels[toStep(rr * r + rg * g + rb * b)]!;
    const second = levels[toStep(gr * r + gg * g + gb * b)]!;
    const third = levels[toStep(br * r + bg * g + bb * b)]!;
    pixels[i] = pixel & 0xff000000 | third << 16 | second << 8 | first;
  }
  if (aligned !== data) data.set(aligned);
}

/** Whether a profile means sRGB, or something so close to it that nobody sees a difference. */
export function isSrgb(profile: ColorProfile): boolean {
  const colors: number[] = [];
  for (let color = 0; color < 9 ** 3; color++) {
    const channels = [color % 9, Math.floor(color / 9) % 9, Math.floor(color / 81)];
    colors.push(...channels.map((channel) => Math.min(255, channel * 32)), 255);
  }
  const data = Uint8ClampedArray.from(colors);
  convertToSrgb({ data }, profile);
  return data.every((level, i) => Math.abs(level - colors[i]!) <= UNSEEN);
}

/** Three rows of three. */
type Nine = readonly [...Three, ...Three, ...Three];
type Three = readonly [number, number, number];

const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1];
