import { unzlibSync } from "fflate";

/** A value of a PDF: names begin with a slash, references are `{ ref }`. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | { readonly ref: number }
  | readonly PdfValue[]
  | PdfDictionary;
export interface PdfDictionary {
  readonly [key: `/${string}`]: PdfValue;
}

/** A PDF as far as our own are written: a table of places in a stream, packed objects, deflated streams. */
export interface ReadPdf {
  readonly trailer: PdfDictionary;
  /** What a value refers to, or itself. */
  readonly get: (value: PdfValue | undefined) => PdfValue;
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary;
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[];
  /** A stream's unpacked bytes. */
  readonly data: (value: PdfValue | undefined) => Uint8Array;
  readonly catalog: PdfDictionary;
  readonly pages: readonly PdfDictionary[];
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const text = new TextDecoder("latin1").decode(bytes);
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1]);
  const trailer = objectAt(start).value as PdfDictionary;
  const table = unpack(objectAt(start));
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);

  function objectAt(offset: number) {
    const [head] = /^\d+ 0 obj\n/.exec(text.slice(offset, offset + 30))!;
    const parser = newParser(text, offset + head.length);
    const value = parser.value();
    return { value, from: parser.at() + "stream\n".length };
  }

  function unpack({ value, from }: ReturnType<typeof objectAt>): Uint8Array {
    const length = (value as PdfDictionary)["/Length"] as number;
    if (text.slice(from - 7, from) !== "stream\n") throw new Error(`No stream at ${from}`);
    return unzlibSync(bytes.subarray(from, from + length));
  }

  function placeOf(id: number) {
    return {
      kind: view.getUint8(id * 7),
      at: view.getUint32(id * 7 + 1),
      index: view.getUint16(id * 7 + 5),
    };
  }

  const packs = new Map<number, { readonly text: string; readonly places: readonly number[] }>();
  function packOf(id: number) {
    const known = packs.get(id);
    if (known) return known;
    const object = objectAt(placeOf(id).at);
    const { "/First": first } = object.value as PdfDictionary;
    const whole = new TextDecoder("latin1").decode(unpack(object));
    const numbers = whole.slice(0, first as number).trim().split(/\s+/).map(Number);
    const places = numbers.filter((_, i) => i % 2 === 1).map((at) => at + (first as number));
    const pack = { text: whole, places };
    packs.set(id, pack);
    return pack;
  }

  const get: ReadPdf["get"] = (value = null) => {
    if (typeof value !== "object" || value === null || !("ref" in value)) return value;
    const { kind, at, index } = placeOf(value.ref as number);
    if (kind === 1) return objectAt(at).value;
    const { text, places } = packOf(at);
    return newParser(text, places[index]!).value();
  };
  const dictionary: ReadPdf["dictionary"] = (value) => get(value) as PdfDictionary;
  const list: ReadPdf["list"] = (value) => get(value) as readonly PdfValue[];
  const catalog = dictionary(trailer["/Root"]);
  return {
    trailer,
    get,
    dictionary,
    list,
    data: (value) => unpack(objectAt(placeOf((value as { ref: number }).ref).at)),
    catalog,
    pages: list(dictionary(catalog["/Pages"])["/Kids"]).map(dictionary),
  };
}

function newParser(text: string, start: number) {
  let at = start;
  const skip = () => {
    while (/\s/.test(text[at] ?? "")) at++;
  };
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const value = (): PdfValue => {
    skip();
    if (take(/<</y) !== null) {
      const entries: Record<`/${string}`, PdfValue> = {};
      for (skip(); take(/>>/y) === null; skip()) {
        entries[take(/\/[^\s/<>[\]()]+/y) as `/${string}`] = value();
      }
      return entries;
    }
    if (take(/\[/y) !== null) {
      const list: PdfValue[] = [];
      for (skip(); take(/\]/y) === null; skip()) list.push(value());
      return list;
    }
    const reference = take(/\d+ 0 R/y);
    if (reference !== null) return { ref: parseInt(reference) };
    const number = take(/-?[\d.]+/y);
    if (number !== null) return Number(number);
    const hex = take(/<[0-9A-Fa-f]*>/y);
    if (hex !== null) return hex.slice(1, -1);
    const literal = take(/\([^()\\]*\)/y);
    if (literal !== null) return literal.slice(1, -1);
    const name = take(/\/[^\s/<>[\]()]+/y);
    if (name !== null) return name;
    const word = take(/true|false|null/y);
    if (word === null) throw new Error(`Cannot read ${text.slice(at, at + 40)}`);
    return word === "null" ? null : word === "true";
  };
  return { value, at: () => (skip(), at) };
}

/** A text string that is written in hexadecimal. */
export function textOf(value: PdfValue | undefined): string {
  const units = String(value).match(/.{4}/g)!.map((digits) => parseInt(digits, 16));
  return String.fromCharCode(...units.slice(1));
}

/** A text on a page. */
export interface ShownText {
  readonly text: string;
  /** Name of its font on the page. */
  readonly font: string;
  /** Points, from the page's bottom left corner. */
  readonly size: number;
  readonly x: number;
  readonly y: number;
  /** Number of the marked content that it is in, or null where it is for nobody to hear. */
  readonly content: number | null;
}

/** The texts of a page, in the order in which they are drawn. */
export function shownTexts(pdf: ReadPdf, page: PdfDictionary): readonly ShownText[] {
  const fonts = pdf.dictionary(pdf.dictionary(page["/Resources"])["/Font"]);
  const characters = new Map(
    Object.entries(fonts).map(([name, font]) => {
      const map = new TextDecoder("latin1").decode(pdf.data(pdf.dictionary(font)["/ToUnicode"]));
      const pairs = [...map.matchAll(/^<(\w{4})><(\w+)>$/gm)];
      return [name, new Map(pairs.map(([, glyph, text]) => [glyph!, textOf(`FEFF${text}`)]))];
    }),
  );
  const operators = new TextDecoder("latin1").decode(pdf.data(page["/Contents"]));
  const shown: ShownText[] = [];
  let [x, y, font, size, content]: [number, number, string, number, number | null] = [
    0,
    0,
    "",
    0,
    null,
  ];
  const tokens =
    /\/\w+<<\/MCID (\d+)>>BDC|EMC|\bBT\b|(\/\w+) ([\d.]+) Tf|(-?[\d.]+) (-?[\d.]+) Td|<(\w*)>Tj/g;
  for (const [token, id, name, height, dx, dy, glyphs] of operators.matchAll(tokens)) {
    if (id !== undefined) content = Number(id);
    else if (token === "EMC") content = null;
    else if (token === "BT") [x, y] = [0, 0];
    else if (name !== undefined) [font, size] = [name, Number(height)];
    else if (dx !== undefined) [x, y] = [hundredths(x + Number(dx)), hundredths(y + Number(dy))];
    else {
      const text = glyphs!.match(/.{4}/g)!.map((glyph) => characters.get(font)!.get(glyph)!).join(
        "",
      );
      shown.push({ text, font, size, x, y, content });
    }
  }
  return shown;
}

/** As exact as our own are written. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
