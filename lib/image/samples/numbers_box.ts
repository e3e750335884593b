import { concat } from "../concat.ts";

/** A box in memory: where it begins, where its content does, and where it ends. */
interface Part {
  readonly type: string;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** Items by more than these bits of a number are not looked for. */
const MOST_SMALL = 0x7f;

/**
 * The same file with a color box of numbers more for some of its items: a changed copy of its `meta` stands at the end, and what was it is
 * no more than free room, so that all the places that it tells stay true.
 *
 * Null where the file is not of a form that allows that.
 *
 * @param numbers Primaries, transfer and matrix, of all levels.
 */
export function withNumbersBox(
  bytes: Uint8Array<ArrayBuffer>,
  items: ReadonlySet<number>,
  numbers: readonly [number, number, number],
): Uint8Array<ArrayBuffer> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const top = partsOf(view, 0, bytes.length);
    const [meta, ...others] = top.filter(({ type }) => type === "meta");
    if (!meta || others.length > 0 || meta.start !== meta.from + 8) return null;
    // The last box may say that it goes on to the end, wherever that is.
    const last = top.at(-1)!;
    if (last.end !== bytes.length || view.getUint32(last.from) === 0) return null;
    const copy = copyMeta(bytes, view, meta, items, numbers);
    if (!copy) return null;
    const whole = new Uint8Array(bytes.length + copy.length);
    whole.set(bytes);
    whole.set(latin1("free"), meta.from + 4);
    whole.set(copy, bytes.length);
    return whole;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function copyMeta(
  bytes: Uint8Array,
  view: DataView,
  meta: Part,
  items: ReadonlySet<number>,
  numbers: readonly number[],
): Uint8Array | null {
  const color = box("colr", [
    latin1("nclx"),
    ...numbers.map((number) => Uint8Array.of(number >> 8, number & 255)),
    Uint8Array.of(0x80),
  ]);
  const children: Uint8Array[] = [bytes.subarray(meta.start, meta.start + 4)];
  for (const child of partsOf(view, meta.start + 4, meta.end)) {
    if (child.type !== "iprp") {
      children.push(bytes.subarray(child.from, child.end));
      continue;
    }
    const parts = partsOf(view, child.start, child.end);
    const container = parts.find(({ type }) => type === "ipco");
    if (!container) return null;
    const index = partsOf(view, container.start, container.end).length + 1;
    const copies: Uint8Array[] = [];
    for (const { type, from, start, end } of parts) {
      const content = bytes.subarray(start, end);
      if (type === "ipco") copies.push(box(type, [content, color]));
      else if (type !== "ipma") copies.push(bytes.subarray(from, end));
      else {
        const uses = withUses(
          content,
          new DataView(view.buffer, view.byteOffset + start, end - start),
          items,
          index,
        );
        if (!uses) return null;
        copies.push(box(type, [uses]));
      }
    }
    children.push(box("iprp", copies));
  }
  return box("meta", children);
}

/** Says of the items that a property is theirs, too (ISO/IEC 23008-12, section 9.3). */
function withUses(
  content: Uint8Array,
  view: DataView,
  items: ReadonlySet<number>,
  property: number,
): Uint8Array | null {
  const isLarge = (view.getUint8(3) & 1) === 1;
  const idSize = view.getUint8(0) < 1 ? 2 : 4;
  if (!isLarge && property > MOST_SMALL) return null;
  const pieces = [content.slice(0, 8)];
  let at = 8;
  for (let item = view.getUint32(4); item > 0; item--) {
    const id = idSize === 2 ? view.getUint16(at) : view.getUint32(at);
    const count = view.getUint8(at + idSize);
    const end = at + idSize + 1 + count * (isLarge ? 2 : 1);
    if (end > content.length) return null;
    const entry = content.slice(at, end);
    at = end;
    pieces.push(entry);
    if (!items.has(id)) continue;
    if (count === 255) return null;
    entry[idSize] = count + 1;
    pieces.push(isLarge ? Uint8Array.of(property >> 8, property & 255) : Uint8Array.of(property));
  }
  return concat(pieces);
}

/** @throws RangeError where boxes do not fit in each other. */
function partsOf(view: DataView, from: number, to: number): Part[] {
  const parts: Part[] = [];
  for (let at = from; at < to;) {
    const told = view.getUint32(at);
    const size = told === 1 ? Number(view.getBigUint64(at + 8)) : told === 0 ? to - at : told;
    const head = told === 1 ? 16 : 8;
    if (size < head || at + size > to) throw new RangeError("A box does not fit.");
    const letters = [4, 5, 6, 7].map((i) => view.getUint8(at + i));
    const type = String.fromCharCode(...letters);
    parts.push({ type, from: at, start: at + head, end: at + size });
    at += size;
  }
  return parts;
}

function box(type: string, contents: readonly Uint8Array[]): Uint8Array {
  const content = concat(contents);
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, content.length + 8);
  head.set(latin1(type), 4);
  return concat([head, content]);
}

function latin1(letters: string): Uint8Array {
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
