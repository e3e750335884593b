import { GLYPHS } from "@/lib/craft/symbols/glyphs.ts";
import type { EmbeddedFont } from "./font.ts";
import { writeSfnt } from "./sfnt.ts";

/** Units of the font for one of the square of 24 that glyphs are drawn in; the square is the em. */
const SCALE = 40;
const UNITS = 24 * SCALE;
/** Characters for private use, which programs for charts take for signs. */
const FIRST_CHARACTER = 0xe000;

type Point = readonly [x: number, y: number];

/** Number of the font's glyph for one of ours: the first stands for what is missing. */
export function symbolGlyph(glyph: number): number {
  return glyph + 1;
}

/** Our signs as a TrueType font with those that are used. */
export function symbolFont(used: ReadonlySet<number>): EmbeddedFont {
  const outlines = [[], ...GLYPHS.map(({ path }, i) => used.has(i) ? contoursOf(path) : [])];
  const glyphs = outlines.map(writeGlyph);
  const lengths = glyphs.map(({ length }) => length);
  const offsets = lengths.reduce((list, length) => [...list, list.at(-1)! + length], [0]);
  const glyf = new Uint8Array(offsets.at(-1)!);
  glyphs.forEach((glyph, i) => glyf.set(glyph, offsets[i]));
  const count = outlines.length;
  const points = Math.max(...outlines.map((contours) => contours.flat().length));
  const contours = Math.max(...outlines.map(({ length }) => length));
  const tables = new Map([
    ["cmap", characterTable(count)],
    ["glyf", glyf],
    ["head", headTable()],
    ["hhea", shorts(1, 0, UNITS, 0, 0, UNITS, 0, 0, UNITS, 1, 0, 0, 0, 0, 0, 0, 0, count)],
    ["hmtx", shorts(...outlines.flatMap((contours) => [UNITS, leftOf(contours)]))],
    ["loca", longs(...offsets)],
    ["maxp", shorts(1, 0, count, points, contours, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
  ]);
  return {
    name: "PixelatedArtworkSigns",
    file: writeSfnt(tables),
    ascent: 1000,
    descent: 0,
    capHeight: 1000,
    box: [0, 0, 1000, 1000],
    glyphs: new Map(
      [...used].map((i) => [symbolGlyph(i), { width: 1000, character: FIRST_CHARACTER + i }]),
    ),
    isSymbolic: true,
  };
}

/**
 * Outlines on the font's units, y upward. Ours are filled by the even-odd rule, those of fonts by their winding: an outline within an odd
 * number of others is turned about.
 */
export function contoursOf(path: string): readonly (readonly Point[])[] {
  const contours = path.split("Z").filter((part) => part !== "").map((part) =>
    [...part.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]): Point => [
      Math.round(Number(x) * SCALE),
      Math.round(UNITS - Number(y) * SCALE),
    ])
  );
  return contours.map((contour, i) => {
    const around = contours.filter((other, j) => j !== i && isAround(other, contour)).length;
    const isClockwise = areaOf(contour) < 0;
    return isClockwise === (around % 2 === 0) ? contour : contour.toReversed();
  });
}

/** Twice the area within an outline, negative where it runs clockwise. */
function areaOf(contour: readonly Point[]): number {
  return contour.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = contour[(i + 1) % contour.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Whether an outline holds the whole of another that does not cross it. */
function isAround(outer: readonly Point[], inner: readonly Point[]): boolean {
  return inner.every(([x, y]) => {
    let isInside = false;
    outer.forEach(([fromX, fromY], i) => {
      const [toX, toY] = outer[(i + 1) % outer.length]!;
      if (fromY > y !== toY > y && x < (toX - fromX) * (y - fromY) / (toY - fromY) + fromX) {
        isInside = !isInside;
      }
    });
    return isInside;
  });
}

/** Where a glyph begins: what draws it moves it there. */
function leftOf(contours: readonly (readonly Point[])[]): number {
  return contours.length === 0 ? 0 : Math.min(...contours.flat().map(([x]) => x));
}

/** A glyph of straight lines, all points on the outline and written whole; on whole words, as the table of places wants it. */
function writeGlyph(contours: readonly (readonly Point[])[]): Uint8Array<ArrayBuffer> {
  if (contours.length === 0) return new Uint8Array();
  const points = contours.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  let end = -1;
  const ends = contours.map(({ length }) => end += length);
  const deltas = (values: readonly number[]) =>
    values.map((value, i) => value - (values[i - 1] ?? 0));
  const head = shorts(
    contours.length,
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs),
    Math.max(...ys),
    ...ends,
    0,
  );
  const places = shorts(...deltas(xs), ...deltas(ys));
  const length = head.length + points.length + places.length;
  const glyph = new Uint8Array(length + 3 & ~3);
  glyph.set(head);
  glyph.fill(1, head.length, head.length + points.length);
  glyph.set(places, head.length + points.length);
  return glyph;
}

/** Which glyph a character has: one run of them (format 4). */
function characterTable(count: number): Uint8Array<ArrayBuffer> {
  const last = FIRST_CHARACTER + count - 2;
  const runs = [last, 0xffff, 0, FIRST_CHARACTER, 0xffff, 1 - FIRST_CHARACTER, 1, 0, 0];
  return shorts(0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, ...runs);
}

function headTable(): Uint8Array<ArrayBuffer> {
  const table = new DataView(new ArrayBuffer(54));
  table.setUint32(0, 0x00010000);
  table.setUint32(4, 0x00010000);
  table.setUint32(12, 0x5f0f3cf5);
  table.setUint16(16, 1);
  table.setUint16(18, UNITS);
  table.setInt16(40, UNITS);
  table.setInt16(42, UNITS);
  table.setUint16(46, 6);
  table.setInt16(48, 2);
  // Places are told in 32 bits.
  table.setInt16(50, 1);
  return new Uint8Array(table.buffer);
}

function shorts(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 2));
  values.forEach((value, i) => view.setUint16(i * 2, value & 0xffff));
  return new Uint8Array(view.buffer);
}

function longs(...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => view.setUint32(i * 4, value));
  return new Uint8Array(view.buffer);
}
