import { BYTE_TO_LINEAR } from "./srgb.ts";

/** CIE L*a*b* under D65: lightness 0-100, and two axes of about -128 to 127. */
export type Lab = readonly [L: number, a: number, b: number];

const DEGREE = Math.PI / 180;
const POW_25_7 = 25 ** 7;

/** A color `0xrrggbb` in CIE L*a*b* (IEC 61966-2-1 matrix, D65 white of the same). */
export function packedToLab(color: number): Lab {
  const r = BYTE_TO_LINEAR[color >>> 16 & 255]!;
  const g = BYTE_TO_LINEAR[color >>> 8 & 255]!;
  const b = BYTE_TO_LINEAR[color & 255]!;
  const x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = curve(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = curve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 * value + 16) / 116;
}

/**
 * The CIEDE2000 difference between two colors; about 1 is just seen.
 *
 * G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 color-difference formula: implementation notes, supplementary test data, and
 * mathematical observations" (2005), equations 2 to 22 with all weights 1.
 */
export function ciede2000([L1, a1, b1]: Lab, [L2, a2, b2]: Lab): number {
  const chromas = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const G = 0.5 * (1 - Math.sqrt(chromas ** 7 / (chromas ** 7 + POW_25_7)));
  const [A1, A2] = [a1 * (1 + G), a2 * (1 + G)];
  const [C1, C2] = [Math.hypot(A1, b1), Math.hypot(A2, b2)];
  const [h1, h2] = [hue(A1, b1), hue(A2, b2)];
  const colorless = C1 * C2 === 0;

  const turn = colorless ? 0 : wrap(h2 - h1);
  const dL = L2 - L1;
  const dC = C2 - C1;
  const dH = 2 * Math.sqrt(C1 * C2) * Math.sin(turn / 2 * DEGREE);

  const L = (L1 + L2) / 2;
  const C = (C1 + C2) / 2;
  const h = colorless ? h1 + h2 : meanHue(h1, h2);
  const T = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) -
    0.2 * cos(4 * h - 63);
  const away = (L - 50) ** 2;
  const SL = 1 + 0.015 * away / Math.sqrt(20 + away);
  const SC = 1 + 0.045 * C;
  const SH = 1 + 0.015 * C * T;
  const rotation = 30 * Math.exp(-(((h - 275) / 25) ** 2));
  const RC = 2 * Math.sqrt(C ** 7 / (C ** 7 + POW_25_7));
  const RT = -Math.sin(2 * rotation * DEGREE) * RC;
  const [l, c, w] = [dL / SL, dC / SC, dH / SH];
  return Math.sqrt(l * l + c * c + w * w + RT * c * w);
}

function cos(degrees: number): number {
  return Math.cos(degrees * DEGREE);
}

function hue(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const angle = Math.atan2(b, a) / DEGREE;
  return angle < 0 ? angle + 360 : angle;
}

/** The same turn within -180 to 180 degrees. */
function wrap(degrees: number): number {
  return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
}

function meanHue(h1: number, h2: number): number {
  const sum = h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}
