import type { Bytes } from "../../bytes.ts";
import type { FileRange, HiddenRange } from "../../header.ts";
import { type Box, readBoxes } from "../boxes.ts";
import { itemProperties, metaBoxes } from "./meta_boxes.ts";

/** The bytes that say that an item has a property. */
export interface PropertyUse extends FileRange {
  readonly item: number;
}

/** There is one box for each length of its numbers. */
const MOST_BOXES = 4;

/** More than any encoder writes of a picture of thousands of tiles. */
const MOST_BYTES = 1 << 16;

/** A property of items, and where items are said to have it. */
export interface UsedProperty extends Box {
  readonly uses: readonly PropertyUse[];
}

/** Properties in meta/iprp/ipco, in the order in which they are numbered. */
export async function* usedProperties(bytes: Bytes): AsyncGenerator<UsedProperty> {
  const uses = await allPropertyUses(bytes);
  let number = 0;
  for await (const property of itemProperties(bytes)) {
    yield { ...property, uses: uses.get(++number) ?? [] };
  }
}

/** Where items are said to have properties, in meta/iprp/ipma: the bytes that say so, by the number of the property, from 1 on. */
async function allPropertyUses(
  bytes: Bytes,
): Promise<ReadonlyMap<number, readonly PropertyUse[]>> {
  const all = new Map<number, readonly PropertyUse[]>();
  let count = 0;
  for await (const iprp of metaBoxes(bytes, "iprp")) {
    for await (const box of readBoxes(bytes, iprp.start, iprp.end)) {
      if (box.type !== "ipma" || ++count > MOST_BOXES) continue;
      for (const [property, ranges] of await propertyUses(bytes, box)) {
        all.set(property, [...all.get(property) ?? [], ...ranges]);
      }
    }
  }
  return all;
}

/** Whether any of some items has a property. */
export function isUsedBy(items: ReadonlySet<number>, { uses }: UsedProperty): boolean {
  return uses.some(({ item }) => items.has(item));
}

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
