import type { EmbeddedFont } from "./font.ts";
import { type FontTables, readWoff, writeSfnt } from "./sfnt.ts";

/** A font for texts, as it came. */
export interface TextFont {
  readonly name: string;
  /** Number of a character's glyph, or undefined where it has none. */
  readonly glyphOf: (character: number) => number | undefined;
  /** Of 1,000 to the em. */
  readonly widthOf: (glyph: number) => number;
  /** The font with the outlines of these glyphs only, their numbers kept. */
  readonly embed: (used: ReadonlyMap<number, number>) => EmbeddedFont;
}

/** What PDF readers need of a font (ISO 32000-1, 9.9). */
const KEPT = ["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"];

/** Flags of the parts that a composite glyph is put together from. */
const WORDS = 1, SCALED = 8, MORE = 32, SCALED_BOTH = 64, MATRIX = 128;

/**
 * Opens a web font (WOFF) with TrueType outlines.
 *
 * @param name PostScript name.
 */
export function openTextFont(name: string, woff: Uint8Array<ArrayBuffer>): TextFont {
  const tables = readWoff(woff);
  const view = (tag: string) => {
    const { buffer, byteOffset, byteLength } = tables.get(tag)!;
    return new DataView(buffer, byteOffset, byteLength);
  };
  const [head, hhea, hmtx] = [view("head"), view("hhea"), view("hmtx")];
  const units = head.getUint16(18);
  const scaled = (value: number) => Math.round(value * 1000 / units);
  const metrics = hhea.getUint16(34);
  const characters = readCharacters(view("cmap"));
  const widthOf = (glyph: number) => scaled(hmtx.getUint16(Math.min(glyph, metrics - 1) * 4));
  return {
    name,
    glyphOf: (character) => characters.get(character),
    widthOf,
    embed: (used) => ({
      name: `${tagOf(used.keys())}+${name}`,
      file: writeSfnt(subsetOf(tables, new Set(used.keys()))),
      ascent: scaled(hhea.getInt16(4)),
      descent: scaled(hhea.getInt16(6)),
      capHeight: 714,
      box: [36, 38, 40, 42].map((at) => scaled(head.getInt16(at))) as [
        number,
        number,
        number,
        number,
      ],
      glyphs: new Map(
        [...used].map(([glyph, character]) => [glyph, { width: widthOf(glyph), character }]),
      ),
      isSymbolic: false,
    }),
  };
}

/** Glyphs by characters, of the table for the basic plane (format 4). */
function readCharacters(cmap: DataView): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let table = 0; table < cmap.getUint16(2); table++) {
    const start = cmap.getUint32(8 + table * 8);
    if (cmap.getUint16(start) !== 4) continue;
    const double = cmap.getUint16(start + 6);
    for (let at = start + 14; at < start + 14 + double; at += 2) {
      const [last, first] = [cmap.getUint16(at), cmap.getUint16(at + 2 + double)];
      const delta = cmap.getUint16(at + 2 + 2 * double);
      const offsetAt = at + 2 + 3 * double;
      const offset = cmap.getUint16(offsetAt);
      for (let character = first; character <= last && character < 0xffff; character++) {
        const listed = offset === 0
          ? character
          : cmap.getUint16(offsetAt + offset + 2 * (character - first));
        const glyph = listed === 0 ? 0 : listed + delta & 0xffff;
        if (glyph !== 0) glyphs.set(character, glyph);
      }
    }
  }
  return glyphs;
}

/** The tables with outlines of those glyphs, and of those that they are put together from. */
function subsetOf(tables: FontTables, used: ReadonlySet<number>): FontTables {
  const glyf = tables.get("glyf")!;
  const places = placesOf(tables);
  const kept = new Set([0, ...used]);
  for (const glyph of kept) {
    for (const part of partsOf(glyf.subarray(places[glyph], places[glyph + 1]))) kept.add(part);
  }
  const outlines: Uint8Array<ArrayBuffer>[] = [];
  const loca = new DataView(new ArrayBuffer(places.length * 4));
  let length = 0;
  for (let glyph = 0; glyph < places.length - 1; glyph++) {
    if (kept.has(glyph)) {
      const outline = glyf.subarray(places[glyph], places[glyph + 1]);
      outlines.push(outline);
      length += outline.length;
    }
    loca.setUint32((glyph + 1) * 4, length);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const outline of outlines) {
    whole.set(outline, at);
    at += outline.length;
  }
  const head = tables.get("head")!.slice();
  // Places are told in 32 bits now.
  new DataView(head.buffer).setInt16(50, 1);
  const changed = new Map([
    ["glyf", whole],
    ["head", head],
    ["loca", new Uint8Array(loca.buffer)],
  ]);
  return new Map(
    KEPT.flatMap((tag) => {
      const table = changed.get(tag) ?? tables.get(tag);
      return table ? [[tag, table] as const] : [];
    }),
  );
}

/** Where each glyph's outline begins and the last one ends. */
function placesOf(tables: FontTables): readonly number[] {
  const { buffer, byteOffset, byteLength } = tables.get("loca")!;
  const loca = new DataView(buffer, byteOffset, byteLength);
  const isLong = new DataView(tables.get("head")!.buffer, tables.get("head")!.byteOffset)
    .getInt16(50) === 1;
  return Array.from(
    { length: byteLength / (isLong ? 4 : 2) },
    (_, i) => isLong ? loca.getUint32(i * 4) : loca.getUint16(i * 2) * 2,
  );
}

/** The glyphs that a composite one is put together from. */
function partsOf(outline: Uint8Array<ArrayBuffer>): readonly number[] {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10;;) {
    const flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    if (!(flags & MORE)) return parts;
    at += 4 + (flags & WORDS ? 4 : 2) +
      (flags & MATRIX ? 8 : flags & SCALED_BOTH ? 4 : flags & SCALED ? 2 : 0);
  }
}

/** Six capitals that tell one subset of a font from another (ISO 32000-1, 9.6.4). */
function tagOf(glyphs: Iterable<number>): string {
  let hash = 0x811c9dc5;
  for (const glyph of [...glyphs].sort((a, b) => a - b)) {
    hash = Math.imul(hash ^ glyph, 0x01000193);
  }
  return Array.from({ length: 6 }, (_, i) => {
    return String.fromCharCode(65 + (hash >>> (i * 5)) % 26);
  }).join("");
}
