import { text } from "./bytes.ts";
import { codePointProfile } from "./code_points.ts";
import type { ColorProfile } from "./color_profile.ts";
import { curveFunction, readCurve } from "./icc/curve.ts";
import { hasTable, readTableProfile } from "./icc/table_profile.ts";
import { fixed, readTags } from "./icc/tags.ts";
import { matrixToSrgb, type Vector } from "./primaries.ts";

/** Bytes of a profile: all are smaller, those of large tables, too. */
export const MOST_PROFILE = 1 << 24;

/**
 * Reads an ICC profile: one whose table says all (`A2B0` or `A2B1`), which rules over the rest, one of curves and a matrix, as those of
 * screens and cameras are, or of a single gray curve (ICC.1:2022, sections 7, 8.3, 9.2 and 10). One that tells its colors by numbers of
 * ITU-T H.273, too, means these. Returns null for all others and for damaged ones.
 */
export function readIccProfile(icc: DataView): ColorProfile | null {
  const tags = readTags(icc);
  if (!tags) return null;
  const space = text(icc, 16, 4);
  const numbers = space === "RGB " ? readCodePoints(tags.get("cicp")) : null;
  if (numbers) return numbers;
  if (hasTable(tags)) return readTableProfile(icc, tags);
  if (space === "GRAY") {
    const curve = readLevels(tags.get("kTRC"));
    return curve && { curves: [curve], matrix: null };
  }
  if (space !== "RGB " || text(icc, 20, 4) !== "XYZ ") return null;
  const curves = ["rTRC", "gTRC", "bTRC"].map((tag) => readLevels(tags.get(tag)));
  const primaries = ["rXYZ", "gXYZ", "bXYZ"].map((tag) => readXyz(tags.get(tag)));
  if (!curves.every((curve) => curve !== null)) return null;
  if (!primaries.every((primary) => primary !== null)) return null;
  return { curves, matrix: matrixToSrgb(primaries) };
}

/** Whether a profile is made of curves alone, in which all browsers agree, and not also of tables or numbers. */
export function isPlain(icc: DataView): boolean {
  const tags = readTags(icc);
  return tags !== null && !hasTable(tags) && !tags.has("cicp");
}

/** The profile, if it is for levels of one of these spaces: of one for other channels browsers make strange colors. */
export function readProfileFor(icc: DataView, spaces: readonly string[]): ColorProfile | null {
  return spaces.includes(spaceOf(icc)) ? readIccProfile(icc) : null;
}

/** Whose levels a profile is for. */
export function spaceOf(icc: DataView): string {
  return text(icc, 16, 4);
}

/** Numbers of primaries, transfer and matrix, and whether all levels are used; null where they are not for RGB (section 10.3). */
function readCodePoints(tag: DataView | undefined): ColorProfile | null {
  if (!tag || tag.byteLength < 12 || text(tag, 0, 4) !== "cicp") return null;
  if (tag.getUint8(10) !== 0 || tag.getUint8(11) !== 1) return null;
  return codePointProfile(tag.getUint8(8), tag.getUint8(9));
}

function readXyz(tag: DataView | undefined): Vector | null {
  if (!tag || tag.byteLength < 20 || text(tag, 0, 4) !== "XYZ ") return null;
  return [fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)];
}

function readLevels(tag: DataView | undefined): Float64Array | null {
  const stored = tag && readCurve(tag);
  if (!stored) return null;
  const at = curveFunction(stored.curve);
  const light = Float64Array.from({ length: 256 }, (_, level) => at(level / 255));
  return light.every(Number.isFinite) ? light : null;
}
