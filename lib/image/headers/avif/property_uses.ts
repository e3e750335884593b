import type { Bytes } from "../../bytes.ts";
import type { FileRange, HiddenRange } from "../../header.ts";
import type { Box } from "../boxes.ts";

/** The bytes that say that an item has a property. */
export interface PropertyUse extends FileRange {
  readonly item: number;
}

/** More than any encoder writes of a picture of thousands of tiles. */
const MOST_BYTES = 1 << 16;

/**
 * Where an item property association box (ISO/IEC 23008-12, section 9.3) says that an item has a property: the bytes that say so, by the
 * number of the property, from 1 on. What a box that is cut says up to there.
 */
export async function propertyUses(
  bytes: Bytes,
  { start, end }: Box,
): Promise<ReadonlyMap<number, readonly PropertyUse[]>> {
  const view = await bytes.at(start, Math.min(end - start, MOST_BYTES));
  const uses = new Map<number, PropertyUse[]>();
  if (view.byteLength < 8) return uses;
  const size = (view.getUint8(3) & 1) === 1 ? 2 : 1;
  const idSize = view.getUint8(0) < 1 ? 2 : 4;
  const items = view.getUint32(4);
  let at = 8;
  for (let item = 0; item < items && at + idSize < view.byteLength; item++) {
    const id = idSize === 2 ? view.getUint16(at) : view.getUint32(at);
    const count = view.getUint8(at + idSize);
    at += idSize + 1;
    for (let i = 0; i < count && at + size <= view.byteLength; i++, at += size) {
      // The highest bit tells whether who does not know the property may read the item.
      const property = size === 1 ? view.getUint8(at) & 0x7f : view.getUint16(at) & 0x7fff;
      const range = { start: start + at, end: start + at + size, item: id };
      const others = uses.get(property);
      if (others) others.push(range);
      else uses.set(property, [range]);
    }
  }
  return uses;
}

/** The number of no property in the place of one: to take the property away would not do, for some decoders refuse what misses one. */
export function unused({ start, end }: FileRange): HiddenRange {
  return { start, end, standIn: "\0".repeat(end - start) };
}
