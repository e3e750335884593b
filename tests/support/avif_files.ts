import { readStreamColor } from "@/lib/image/headers/avif/sequence_header.ts";
import { big, box, type FileBytes, ispe, join, type Part } from "./picture_files.ts";

/** A picture of an AVIF, in color or gray, as AV1 stores it. */
export interface AvifItem {
  readonly isGray: boolean;
  readonly config: FileBytes;
  readonly stream: FileBytes;
}

/** A picture out of the AVIF that an encoder wrote: 0 is its color, 1 its alpha, which is gray. */
export function avifItem(avif: FileBytes, index: number): AvifItem {
  const view = viewOf(avif);
  const { base, at } = extents(view, find(avif, "iloc"))[index]!;
  const start = base + view.getUint32(at);
  const stream = avif.slice(start, start + view.getUint32(at + 4));
  let config = find(avif, "av1C");
  for (let i = 0; i < index; i++) config = find(avif, "av1C", config + 8);
  return { isGray: index > 0, config: avif.slice(config, config + view.getUint32(config)), stream };
}

/** An AVIF of one picture with these color boxes, whose numbers a decoder need not know if they are not essential. */
export function avifOf(
  { isGray, config, stream }: AvifItem,
  width: number,
  height: number,
  colors: readonly FileBytes[],
  isEssential: boolean,
): FileBytes {
  const channels = isGray ? [1, 8] : [3, 8, 8, 8];
  const properties = [ispe(width, height), box("pixi", VERSION_0, channels), config, ...colors];
  const uses = properties.map((_, i) => i + 1 | (i === 2 || i > 2 && isEssential ? 0x80 : 0));
  const start = box("ftyp", "avif", [0, 0, 0, 0], "avifmif1miaf");
  const meta = (offset: number) =>
    box(
      "meta",
      VERSION_0,
      box("hdlr", VERSION_0, big(4, 0), "pict", new Uint8Array(13)),
      box("pitm", VERSION_0, ITEM),
      box(
        "iloc",
        VERSION_0,
        [0x44, 0],
        [0, 1],
        ITEM,
        [0, 0, 0, 1],
        big(4, offset),
        big(4, stream.length),
      ),
      box("iinf", VERSION_0, [0, 1], box("infe", [2, 0, 0, 0], ITEM, [0, 0], "av01\0")),
      box(
        "iprp",
        box("ipco", ...properties),
        box("ipma", VERSION_0, big(4, 1), ITEM, [uses.length, ...uses]),
      ),
    );
  return join(start, meta(start.length + meta(0).length + 8), box("mdat", stream));
}

/** A color box with a profile. */
export function profileBox(icc: FileBytes): FileBytes {
  return box("colr", "prof", icc);
}

/** A color box with numbers of primaries, transfer and matrix, of all levels. */
export function numbersBox(...numbers: readonly [number, number, number]): FileBytes {
  return box("colr", "nclx", ...numbers.map((number) => [number >> 8, number & 255]), [0x80]);
}

/** A color box with such numbers, of the levels of television. */
export function televisionBox(...numbers: readonly [number, number, number]): FileBytes {
  const bytes = numbersBox(...numbers);
  bytes[bytes.length - 1] = 0;
  return bytes;
}

/** The same file that says that its one picture is put together of tiles, of which it has none. */
export function asTiles(avif: FileBytes): FileBytes {
  const bytes = avif.slice();
  const at = new TextDecoder("latin1").decode(avif).indexOf("av01", find(avif, "iinf"));
  bytes.set(new TextEncoder().encode("grid"), at);
  return bytes;
}

/** A box that crops a picture of a size to a rectangle. */
export function clapBox(
  whole: { readonly width: number; readonly height: number },
  left: number,
  top: number,
  width: number,
  height: number,
): FileBytes {
  // Middles may be half a pixel apart.
  const [across, down] = [2 * left + width - whole.width, 2 * top + height - whole.height];
  const numbers = [width, 1, height, 1, across, 2, down, 2];
  return box("clap", ...numbers.map((number) => big(4, number >>> 0)));
}

/** The same picture, stored as red, green and blue, whose stream of pixels tells other numbers of primaries and transfer. */
export function withStreamNumbers(item: AvifItem, primaries: number, transfer: number): AvifItem {
  if (primaries === 1 && transfer === 13) return item;
  const stream = item.stream.slice();
  const { length } = stream;
  const end = 4 + (stream[3] ?? 0);
  let bits = Array.from(stream.subarray(4, end), (byte) => byte.toString(2).padStart(8, "0")).join(
    "",
  );
  const bit = readStreamColor(viewOf(stream))!.bit - 32;
  // Of numbers other than those of sRGB it is told whether all levels are used, which takes a bit.
  const told = [primaries, transfer, 0].map((number) => number.toString(2).padStart(8, "0")).join(
    "",
  );
  bits = `${bits.slice(0, bit)}${told}1${bits.slice(bit + 24, -1)}`;
  if (end > length || stream[2] !== 0x0a || bits.endsWith("1")) {
    throw new RangeError("The AVIF encoder begins streams in another way. Read them here.");
  }
  stream.set(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)), 4);
  return { ...item, stream };
}

const VERSION_0: Part = [0, 0, 0, 0];
const ITEM: Part = [0, 1];

/**
 * An AVIF of two items, color and alpha, as an encoder writes it, that also says that the color is multiplied by the alpha
 * (ISO/IEC 23008-12, section 6.10.1). Its colors stay as they are.
 */
export function saidPremultiplied(avif: FileBytes): FileBytes {
  const reference = box("prem", [0, 1, 0, 1, 0, 2]);
  const iref = find(avif, "iref");
  const end = iref + viewOf(avif).getUint32(iref);
  const moved = join(avif.subarray(0, end), reference, avif.subarray(end));
  const view = viewOf(moved);
  for (const start of [find(avif, "meta"), iref]) {
    view.setUint32(start, view.getUint32(start) + reference.length);
  }
  // The pixels lie behind it.
  for (const { base, baseAt, at } of extents(view, find(moved, "iloc"))) {
    const place = base === 0 ? at : baseAt;
    view.setUint32(place, view.getUint32(place) + reference.length);
  }
  return moved;
}

/** Where an item location box (ISO/IEC 14496-12, section 8.11.3) tells of the one piece that each item has. */
function extents(view: DataView, start: number) {
  const version = view.getUint8(start + 8);
  const [sizes, baseSize] = [view.getUint8(start + 12), view.getUint8(start + 13) >> 4];
  const isKnown = version < 2 && sizes === 0x44 && (baseSize === 0 || baseSize === 4);
  let at = start + 16;
  return Array.from({ length: view.getUint16(start + 14) }, () => {
    const baseAt = at + (version === 1 ? 6 : 4);
    const base = baseSize === 4 ? view.getUint32(baseAt) : 0;
    const count = view.getUint16(baseAt + baseSize);
    if (!isKnown || count !== 1) {
      throw new RangeError("The AVIF encoder tells places in another way. Read them here.");
    }
    at = baseAt + baseSize + 10;
    return { base, baseAt, at: at - 8 };
  });
}

function viewOf(bytes: FileBytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Where the first box of a type from `from` on begins. */
function find(avif: FileBytes, type: string, from = 0): number {
  const at = new TextDecoder("latin1").decode(avif).indexOf(type, from) - 4;
  if (at < 0) throw new RangeError(`The AVIF encoder wrote no ${type}. Make one here.`);
  return at;
}
