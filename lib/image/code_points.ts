import type { CurveProfile } from "./color_profile.ts";
import { adaptedPrimaries, type Chromaticities, matrixToSrgb } from "./primaries.ts";

const D65 = [0.3127, 0.329] as const;

/** Primaries by their number (ITU-T H.273, table 2). Others are taken for those of sRGB. */
const PRIMARIES: Readonly<Record<number, Chromaticities>> = {
  4: { white: [0.31, 0.316], red: [0.67, 0.33], green: [0.21, 0.71], blue: [0.14, 0.08] },
  5: { white: D65, red: [0.64, 0.33], green: [0.29, 0.6], blue: [0.15, 0.06] },
  6: { white: D65, red: [0.63, 0.34], green: [0.31, 0.595], blue: [0.155, 0.07] },
  7: { white: D65, red: [0.63, 0.34], green: [0.31, 0.595], blue: [0.155, 0.07] },
  8: { white: [0.31, 0.316], red: [0.681, 0.319], green: [0.243, 0.692], blue: [0.145, 0.049] },
  9: { white: D65, red: [0.708, 0.292], green: [0.17, 0.797], blue: [0.131, 0.046] },
  11: { white: [0.314, 0.351], red: [0.68, 0.32], green: [0.265, 0.69], blue: [0.15, 0.06] },
  12: { white: D65, red: [0.68, 0.32], green: [0.265, 0.69], blue: [0.15, 0.06] },
  22: { white: D65, red: [0.63, 0.34], green: [0.295, 0.605], blue: [0.155, 0.077] },
};

/** White of pictures with a high range, in candela a square meter (ITU-R BT.2408, section 2). */
const WHITE = 203;

/**
 * The profile of colors that are told by numbers of ITU-T H.273, as the cICP chunk of PNG does (PNG, third edition, section
 * 11.3.2.6) and the nclx box of AVIF.
 *
 * What is brighter than white in a picture with a high range (PQ, HLG) becomes white.
 */
export function codePointProfile(primaries: number, transfer: number): CurveProfile {
  const known = PRIMARIES[primaries];
  const xyz = known ? adaptedPrimaries(known) : null;
  const light = lightOf(transfer);
  const curve = Float64Array.from({ length: 256 }, (_, level) => Math.min(1, light(level / 255)));
  return { curves: [curve], matrix: xyz && matrixToSrgb(xyz) };
}

/** Light of a stored value from 0 to 1, by the number of a transfer function (table 3). */
function lightOf(transfer: number): (value: number) => number {
  switch (transfer) {
    case 4:
      return (value) => value ** 2.2;
    case 5:
      return (value) => value ** 2.8;
    case 8:
      return (value) => value;
    case 16:
      return perceptualQuantizer;
    case 17:
      return (value) => value ** 2.6 * 52.37 / 48;
    case 18:
      return hybridLogGamma;
    default:
      // Those of television are shown as sRGB's by every browser, and who writes them expects that.
      return (value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }
}

/** SMPTE ST 2084, equation 4.1. */
function perceptualQuantizer(value: number): number {
  const root = value ** (32 / 2523);
  const base = Math.max(0, root - 107 / 128) / (2413 / 128 - root * 2392 / 128);
  return base ** (16384 / 2610) * 10_000 / WHITE;
}

/** ITU-R BT.2100, table 5, on a screen of 1,000 candela a square meter. */
function hybridLogGamma(value: number): number {
  const [a, b, c] = [0.17883277, 0.28466892, 0.55991073];
  const scene = value <= 0.5 ? value * value / 3 : (Math.exp((value - c) / a) + b) / 12;
  return scene ** 1.2 * 1000 / WHITE;
}
