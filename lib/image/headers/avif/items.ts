import type { Bytes } from "../../bytes.ts";
import { text } from "../../bytes.ts";
import type { FileRange } from "../../header.ts";
import { metaBoxes } from "./meta_boxes.ts";
import { readBoxes } from "../boxes.ts";

/** What one item has to do with others. */
export interface ItemReference {
  /** Its kind: `auxl`, `dimg`, `prem`, `thmb`. */
  readonly type: string;
  /** Where its kind is told. */
  readonly at: FileRange;
  readonly from: number;
  readonly to: readonly number[];
}

/** The items of a file, by their numbers. */
export interface AvifItems {
  /** The one that is the picture, and where that is told; null where it is not. */
  readonly primary: { readonly id: number; readonly at: FileRange } | null;
  readonly types: ReadonlyMap<number, string>;
  readonly references: readonly ItemReference[];
}

/** More items than any encoder refers to at once: a picture has at most 256 tiles a side. */
const MOST_TARGETS = 1 << 16;

/** Reads which items there are, and which is the picture (ISO/IEC 14496-12, sections 8.11.4, 8.11.6 and 8.11.12). */
export async function readItems(bytes: Bytes): Promise<AvifItems> {
  let primary: AvifItems["primary"] = null;
  for await (const { start, end } of metaBoxes(bytes, "pitm")) {
    const view = await bytes.at(start, Math.min(end - start, 8));
    const size = idSize(view, 0);
    if (view.byteLength < 4 + size) continue;
    primary ??= { id: idAt(view, 4, size), at: { start: start + 4, end: start + 4 + size } };
  }
  return { primary, types: await itemTypes(bytes), references: await itemReferences(bytes) };
}

/** The tiles that an item is put together of. */
export function tilesOf({ references }: Pick<AvifItems, "references">, item: number): number[] {
  return references.filter(({ type, from }) => type === "dimg" && from === item)
    .flatMap(({ to }) => to);
}

/** The picture, and the tiles that it is put together of: all else is beside it, such as a small one. */
export function ownItems(items: AvifItems): ReadonlySet<number> {
  const { primary } = items;
  return new Set(primary ? [primary.id, ...tilesOf(items, primary.id)] : []);
}

async function itemTypes(bytes: Bytes): Promise<ReadonlyMap<number, string>> {
  const types = new Map<number, string>();
  for await (const { start, end } of metaBoxes(bytes, "iinf")) {
    const version = await bytes.at(start, Math.min(end - start, 1));
    if (version.byteLength < 1) continue;
    const head = version.getUint8(0) === 0 ? 6 : 8;
    for await (const infe of readBoxes(bytes, start + head, end)) {
      const view = await bytes.at(infe.start, Math.min(infe.end - infe.start, 14));
      const size = view.byteLength > 0 && view.getUint8(0) < 3 ? 2 : 4;
      if (view.byteLength < 10 + size) continue;
      types.set(idAt(view, 4, size), text(view, 6 + size, 4));
    }
  }
  return types;
}

async function itemReferences(bytes: Bytes): Promise<readonly ItemReference[]> {
  const references: ItemReference[] = [];
  for await (const iref of metaBoxes(bytes, "iref")) {
    const size = idSize(await bytes.at(iref.start, 1), 0);
    for await (const { type, start, end } of readBoxes(bytes, iref.start + 4, iref.end)) {
      const view = await bytes.at(start, Math.min(end - start, MOST_TARGETS * size));
      const count = Math.floor((view.byteLength - size - 2) / size);
      if (count < 0) continue;
      references.push({
        type,
        at: { start: start - 4, end: start },
        from: idAt(view, 0, size),
        to: Array.from({ length: count }, (_, i) => idAt(view, size + 2 + i * size, size)),
      });
    }
  }
  return references;
}

/** Bytes of numbers of items, in boxes that have them larger from their second version on. */
function idSize(view: DataView, at: number): 2 | 4 {
  return view.byteLength > at && view.getUint8(at) > 0 ? 4 : 2;
}

function idAt(view: DataView, at: number, size: 2 | 4): number {
  return size === 2 ? view.getUint16(at) : view.getUint32(at);
}
