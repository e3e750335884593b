import type { Bytes } from "../../bytes.ts";
import type { FileRange } from "../../header.ts";
import { metaBoxes } from "./meta_boxes.ts";

/** More than any encoder writes of a picture of thousands of tiles. */
const MOST_BYTES = 1 << 17;

/**
 * Where the bytes of each item begin (ISO/IEC 14496-12, section 8.11.3), by its number: the first piece of it, if there are more. Items of
 * which that is told in another file, or by other items, are left out.
 */
export async function itemPlaces(bytes: Bytes): Promise<ReadonlyMap<number, FileRange>> {
  const places = new Map<number, FileRange>();
  let own = 0;
  for await (const { start } of metaBoxes(bytes, "idat")) own = start;
  for await (const { start, end } of metaBoxes(bytes, "iloc")) {
    const view = await bytes.at(start, Math.min(end - start, MOST_BYTES));
    try {
      readPlaces(view, own, places);
    } catch (error) {
      // Of a box that is cut, what it says up to there.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return places;
}

function readPlaces(view: DataView, own: number, places: Map<number, FileRange>): void {
  const version = view.getUint8(0);
  const [sizes, others] = [view.getUint8(4), view.getUint8(5)];
  const [offsetSize, lengthSize] = [sizes >> 4, sizes & 15];
  const [baseSize, indexSize] = [others >> 4, version === 0 ? 0 : others & 15];
  let at = 6;
  const next = (size: number) => {
    let value = 0;
    for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at++);
    return value;
  };
  const idSize = version < 2 ? 2 : 4;
  const count = next(idSize);
  for (let item = 0; item < count; item++) {
    const id = next(idSize);
    const method = version === 0 ? 0 : next(2) & 15;
    const isHere = next(2) === 0;
    const base = next(baseSize) + (method === 1 ? own : 0);
    const pieces = next(2);
    for (let piece = 0; piece < pieces; piece++) {
      at += indexSize;
      const start = base + next(offsetSize);
      const length = next(lengthSize);
      if (piece > 0 || !isHere || method > 1) continue;
      places.set(id, { start, end: length === 0 ? Infinity : start + length });
    }
  }
}
