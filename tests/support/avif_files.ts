import { box, type FileBytes, join } from "./picture_files.ts";

/**
 * An AVIF of two items, color and alpha, as an encoder writes it, that also says that the color is multiplied by the alpha
 * (ISO/IEC 23008-12, section 6.10.1). Its colors stay as they are.
 */
export function saidPremultiplied(avif: FileBytes): FileBytes {
  return withBox(avif, "iref", box("prem", [0, 1, 0, 1, 0, 2]));
}

/** The same file with one box more at the end of one in `meta`, whose pixels lie behind it and so move. */
function withBox(avif: FileBytes, parent: string, child: FileBytes): FileBytes {
  const letters = new TextDecoder("latin1").decode(avif);
  const find = (type: string) => {
    const at = letters.indexOf(type) - 4;
    if (at < 0) throw new RangeError(`The AVIF encoder wrote no ${type}. Make one here.`);
    return at;
  };
  const [inner, places] = [find(parent), find("iloc")];
  const view = new DataView(avif.buffer, avif.byteOffset, avif.byteLength);
  const end = inner + view.getUint32(inner);
  const moved = join(avif.subarray(0, end), child, avif.subarray(end));
  const out = new DataView(moved.buffer);
  for (const at of [find("meta"), inner]) out.setUint32(at, view.getUint32(at) + child.length);
  movePlaces(out, places + (places < end ? 0 : child.length), child.length);
  return moved;
}

/** Moves the pieces that an item location box (section 8.11.3 of ISO/IEC 14496-12) of version 0 or 1 tells of. */
function movePlaces(view: DataView, start: number, by: number): void {
  const version = view.getUint8(start + 8);
  const [sizes, baseSize] = [view.getUint8(start + 12), view.getUint8(start + 13) >> 4];
  if (version > 1 || sizes !== 0x44 || baseSize !== 0 && baseSize !== 4) {
    throw new RangeError("The AVIF encoder tells places in another way. Read them here.");
  }
  let at = start + 16;
  for (let item = 0; item < view.getUint16(start + 14); item++) {
    at += version === 1 ? 6 : 4;
    const base = baseSize === 4 ? view.getUint32(at) : 0;
    if (base !== 0) view.setUint32(at, base + by);
    at += baseSize;
    const extents = view.getUint16(at);
    at += 2;
    for (let extent = 0; extent < extents; extent++, at += 8) {
      if (base === 0) view.setUint32(at, view.getUint32(at) + by);
    }
  }
}
