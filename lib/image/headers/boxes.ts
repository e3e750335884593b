import type { Bytes } from "../bytes.ts";
import { text } from "../bytes.ts";

const MOST_BOXES = 1_000;

/** A box of the ISO base media file format: its four-letter type and where its content lies in the file. */
export interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The boxes between two offsets (ISO/IEC 14496-12, section 4.2), up to the first one that makes no sense. */
export async function* readBoxes(bytes: Bytes, from: number, to: number): AsyncGenerator<Box> {
  let offset = from;
  for (let boxes = 0; boxes < MOST_BOXES && offset + 8 <= to; boxes++) {
    const view = await bytes.at(offset, 16);
    if (view.byteLength < 8) return;
    const small = view.getUint32(0);
    const large = small === 1;
    if (large && view.byteLength < 16) return;
    const head = large ? 16 : 8;
    const size = large ? Number(view.getBigUint64(8)) : small === 0 ? to - offset : small;
    if (size < head) return;
    yield { type: text(view, 4, 4), start: offset + head, end: Math.min(offset + size, to) };
    offset += size;
  }
}
