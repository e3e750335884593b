import { text } from "../bytes.ts";
import { type Curve, curveFunction, readCurve, STRAIGHT } from "./curve.ts";
import { fixed, type Tags } from "./tags.ts";

/** How channels become color by a table: curves, a grid, and where it has one a matrix behind further curves, and curves again. */
export interface TableProfile {
  /** Gray, red, green and blue, or inks, which are 0 where there is none. */
  readonly space: "GRAY" | "RGB " | "CMYK";
  /** Where each channel's value lies in the grid, 0-1. */
  readonly before: readonly Curve[];
  /** Null where values come as they are. */
  readonly grid: Grid | null;
  readonly matrix: Matrix | null;
  readonly after: readonly Curve[];
  /** Whether what comes of it is L*, a* and b*, 0-1 for 0 to 100 and -128 to 127, and not X, Y and Z, 0-1 for 0 to nearly 2; both in D50. */
  readonly isLab: boolean;
}

/** Three values for each point; those of the last channel lie side by side. */
export interface Grid {
  /** Points along each channel. */
  readonly points: readonly number[];
  readonly values: Float32Array;
}

interface Matrix {
  readonly curves: readonly Curve[];
  /** Three rows of three, and what is added to each. */
  readonly rows: readonly number[];
}

/** Tags that browsers look for, in this order: the table of perception and the one of measured color. */
const NAMES = ["A2B0", "A2B1"];
/** Channels of the spaces that pictures come in. */
const CHANNELS: Readonly<Record<TableProfile["space"], number>> = {
  "GRAY": 1,
  "RGB ": 3,
  "CMYK": 4,
};
const D50 = [0.9642, 1, 0.8249];
const MOST_SAMPLES = 4096;

/**
 * Reads the table of an ICC profile that tells how its channels look: `mft1`, `mft2` or `mAB ` (ICC.1:2022, sections 10.10 to 10.12).
 * Null where it has none, or is damaged.
 *
 * L* of 16 bits ends at 65,535 in `mft2`, too, not at 65,280 as it is written there, for that is how Chromium and Firefox show it.
 */
export function readTableProfile(icc: DataView, tags: Tags): TableProfile | null {
  const [space, pcs] = [text(icc, 16, 4), text(icc, 20, 4)];
  if (!isSpace(space) || pcs !== "XYZ " && pcs !== "Lab ") return null;
  if (
    icc.getUint8(8) > 4 || D50.some((white, i) => Math.abs(fixed(icc, 68 + 4 * i) - white) > 0.01)
  ) return null;
  const name = NAMES.find((name) => tags.has(name));
  const tag = name && tags.get(name);
  if (!tag) return null;
  const read = text(tag, 0, 4) === "mAB " ? readStages(tag) : readTable(tag);
  if (!read || read.before.length !== CHANNELS[space]) return null;
  return { space, ...read, isLab: pcs === "Lab " };
}

/** Whether a profile has a table, be it sound or not. */
export function hasTable(tags: Tags): boolean {
  return NAMES.some((name) => tags.has(name));
}

function isSpace(space: string): space is TableProfile["space"] {
  return Object.hasOwn(CHANNELS, space);
}

type Stages = Omit<TableProfile, "space" | "isLab">;

/** A table with curves of samples before and behind it, in 8 or 16 bits; its matrix is for other spaces than these. */
function readTable(tag: DataView): Stages | null {
  const size = { mft1: 1, mft2: 2 }[text(tag, 0, 4)];
  const start = size === 2 ? 52 : 48;
  if (!size || tag.byteLength < start || tag.getUint8(9) !== 3) return null;
  const channels = tag.getUint8(8);
  const points = new Array<number>(channels).fill(tag.getUint8(10));
  const first = size === 2 ? tag.getUint16(48) : 256;
  const last = size === 2 ? tag.getUint16(50) : 256;
  if ([first, last].some((count) => count < 2 || count > MOST_SAMPLES)) return null;
  const grid = readGrid(tag, start + channels * first * size, points, size);
  if (!grid) return null;
  const end = start + (channels * first + grid.values.length) * size;
  const before = readSamples(tag, start, channels, first, size);
  const after = readSamples(tag, end, 3, last, size);
  return before && after && { before, grid, matrix: null, after };
}

/** Curves ("A") and a grid, curves ("M") and a matrix, and curves ("B"); but for the last all of them may be left out. */
function readStages(tag: DataView): Stages | null {
  if (tag.byteLength < 32 || tag.getUint8(9) !== 3) return null;
  const channels = tag.getUint8(8);
  const [b, matrix, m, clut, a] = [12, 16, 20, 24, 28].map((at) => tag.getUint32(at)) as Five;
  const after = b === 0 ? null : readCurves(tag, b, 3);
  if (!after || (m === 0) !== (matrix === 0) || (a === 0) !== (clut === 0)) return null;
  const middle = m === 0 ? null : readMatrix(tag, m, matrix);
  if (middle === undefined) return null;
  if (a === 0) {
    return channels === 3 ? { before: AS_THEY_ARE, grid: null, matrix: middle, after } : null;
  }
  if (tag.byteLength < clut + 20) return null;
  const size = tag.getUint8(clut + 16);
  const points = Array.from({ length: channels }, (_, i) => i < 16 ? tag.getUint8(clut + i) : 0);
  const before = readCurves(tag, a, channels);
  const grid = size === 1 || size === 2 ? readGrid(tag, clut + 20, points, size) : null;
  return before && grid && { before, grid, matrix: middle, after };
}

type Five = [number, number, number, number, number];
const AS_THEY_ARE: readonly Curve[] = [STRAIGHT, STRAIGHT, STRAIGHT];

function readMatrix(tag: DataView, curvesAt: number, at: number): Matrix | undefined {
  const curves = readCurves(tag, curvesAt, 3);
  if (!curves || at + 48 > tag.byteLength) return undefined;
  const numbers = Array.from({ length: 12 }, (_, i) => fixed(tag, at + 4 * i));
  const rows = [0, 1, 2].flatMap((
    row,
  ) => [...numbers.slice(3 * row, 3 * row + 3), numbers[9 + row]!]);
  return { curves, rows };
}

/** Curves one behind the other, each from a whole word on. */
function readCurves(tag: DataView, at: number, count: number): Curve[] | null {
  const curves: Curve[] = [];
  for (let i = 0, offset = at; i < count; i++) {
    if (offset > tag.byteLength) return null;
    const stored = readCurve(
      new DataView(tag.buffer, tag.byteOffset + offset, tag.byteLength - offset),
    );
    if (!stored || ![0, 0.5, 1].map(curveFunction(stored.curve)).every(Number.isFinite)) {
      return null;
    }
    curves.push(stored.curve);
    offset += stored.length + 3 & ~3;
  }
  return curves;
}

function readSamples(
  tag: DataView,
  at: number,
  curves: number,
  count: number,
  size: number,
): Curve[] | null {
  if (at + curves * count * size > tag.byteLength) return null;
  return Array.from(
    { length: curves },
    (_, i) => ({
      samples: Float64Array.from(readNumbers(tag, at + i * count * size, count, size)),
    }),
  );
}

function readGrid(tag: DataView, at: number, points: readonly number[], size: number): Grid | null {
  const count = points.reduce((product, side) => product * side, 3);
  if (points.some((side) => side < 2) || at + count * size > tag.byteLength) return null;
  return { points, values: readNumbers(tag, at, count, size) };
}

/** Numbers of so many bytes each, as fractions of the largest. */
function readNumbers(tag: DataView, at: number, count: number, size: number): Float32Array {
  return Float32Array.from(
    { length: count },
    (_, i) => size === 1 ? tag.getUint8(at + i) / 255 : tag.getUint16(at + 2 * i) / 65_535,
  );
}
