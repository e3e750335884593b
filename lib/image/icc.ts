import { text } from "./bytes.ts";
import type { ColorProfile } from "./color_profile.ts";
import { matrixToSrgb, type Vector } from "./primaries.ts";

/** Tags of tables that turn inks into light, one or more. */
const INK_TABLES = ["A2B0", "A2B1", "A2B2"];
/** Kinds of tables. */
const TABLE = /^(mft[12]|mAB )$/;

/** Tags by which a profile says that tables and not curves and a matrix rule. */
const OVERRULING = [...INK_TABLES, "D2B0", "D2B1", "cicp"];

/**
 * Reads an ICC profile that is made of curves and a matrix, as those of screens and cameras are, or of a single gray curve
 * (ICC.1:2022, sections 7, 8.3, 9.2 and 10). Returns null for all others and for damaged ones.
 */
export function readIccProfile(icc: DataView): ColorProfile | null {
  const tags = readTags(icc);
  if (!tags || OVERRULING.some((tag) => tags.has(tag))) return null;
  const space = text(icc, 16, 4);
  if (space === "GRAY") {
    const curve = readCurve(tags.get("kTRC"));
    return curve && { curves: [curve], matrix: null };
  }
  if (space !== "RGB " || text(icc, 20, 4) !== "XYZ ") return null;
  const curves = ["rTRC", "gTRC", "bTRC"].map((tag) => readCurve(tags.get(tag)));
  const primaries = ["rXYZ", "gXYZ", "bXYZ"].map((tag) => readXyz(tags.get(tag)));
  if (!curves.every((curve) => curve !== null)) return null;
  if (!primaries.every((primary) => primary !== null)) return null;
  return { curves, matrix: matrixToSrgb(primaries) };
}

/** Whether an ICC profile tells how inks look, as far as that can be said without a color management. */
export function tellsOfInks(icc: DataView): boolean {
  const tags = readTags(icc);
  if (!tags || text(icc, 16, 4) !== "CMYK") return false;
  return INK_TABLES.some((name) => {
    const tag = tags.get(name);
    return tag !== undefined && TABLE.test(text(tag, 0, 4));
  });
}

/** The tags of a profile by their names; null where it is none, or is damaged. */
function readTags(icc: DataView): Map<string, DataView> | null {
  if (icc.byteLength < 132 || text(icc, 36, 4) !== "acsp") return null;
  if (icc.getUint32(0) > icc.byteLength) return null;
  const count = icc.getUint32(128);
  if (132 + count * 12 > icc.byteLength) return null;
  const tags = new Map<string, DataView>();
  for (let i = 0; i < count; i++) {
    const entry = 132 + i * 12;
    const [offset, size] = [icc.getUint32(entry + 4), icc.getUint32(entry + 8)];
    if (offset + size > icc.byteLength) return null;
    tags.set(text(icc, entry, 4), new DataView(icc.buffer, icc.byteOffset + offset, size));
  }
  return tags;
}

function readXyz(tag: DataView | undefined): Vector | null {
  if (!tag || tag.byteLength < 20 || text(tag, 0, 4) !== "XYZ ") return null;
  return [fixed(tag, 8), fixed(tag, 12), fixed(tag, 16)];
}

/** A signed number of 16 bits before the point and 16 behind it. */
function fixed(view: DataView, offset: number): number {
  return view.getInt32(offset) / 65_536;
}

function readCurve(tag: DataView | undefined): Float64Array | null {
  if (!tag || tag.byteLength < 12) return null;
  const type = text(tag, 0, 4);
  const curve = type === "curv" ? sampledCurve(tag) : type === "para" ? parametricCurve(tag) : null;
  if (!curve) return null;
  const light = Float64Array.from({ length: 256 }, (_, level) => curve(level / 255));
  return light.every(Number.isFinite) ? light : null;
}

/** Nothing is a straight line, one number a gamma, more of them are samples with straight lines in between. */
function sampledCurve(tag: DataView): ((x: number) => number) | null {
  const count = tag.getUint32(8);
  if (12 + count * 2 > tag.byteLength) return null;
  if (count === 0) return (x) => x;
  const gamma = tag.getUint16(12) / 256;
  if (count === 1) return (x) => x ** gamma;
  return (x) => {
    const at = x * (count - 1);
    const before = Math.min(Math.floor(at), count - 2);
    const [from, to] = [tag.getUint16(12 + before * 2), tag.getUint16(14 + before * 2)];
    return (from + (to - from) * (at - before)) / 65_535;
  };
}

/** A power with an offset, and a straight line below `d` (section 10.18). */
function parametricCurve(tag: DataView): ((x: number) => number) | null {
  const kind = tag.getUint16(8);
  const count = [1, 3, 4, 5, 7][kind];
  if (count === undefined || 12 + count * 4 > tag.byteLength) return null;
  const given = Array.from({ length: count }, (_, i) => fixed(tag, 12 + i * 4));
  const [g = 1, a = 1, b = 0] = given;
  const power = (x: number) => Math.max(0, a * x + b) ** g;
  const c = given[3] ?? 0;
  if (kind <= 2) return (x) => (kind === 0 || x >= -b / a ? power(x) : 0) + (kind === 2 ? c : 0);
  const [d = 0, e = 0, f = 0] = given.slice(4);
  return (x) => x >= d ? power(x) + e : c * x + f;
}
