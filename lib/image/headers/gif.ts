import type { Bytes } from "../bytes.ts";
import { type Header, PLAIN } from "../header.ts";
import { damaged, damagedSize } from "../refusal.ts";

const MOST_BLOCKS = 10_000;

/**
 * Reads the logical screen and the place of the first frame, which decoders let grow the screen (GIF 89a).
 *
 * @throws SyntaxError if both are missing or empty.
 */
export async function readGifHeader(bytes: Bytes): Promise<Header> {
  const screen = await bytes.at(6, 7);
  if (screen.byteLength < 7) throw damaged("GIF", "ends before it tells its size");
  const flags = screen.getUint8(4);
  const colorTable = flags & 0x80 ? 3 << ((flags & 7) + 1) : 0;
  const frame = await firstFrame(bytes, 13 + colorTable);
  const width = Math.max(screen.getUint16(0, true), frame.width);
  const height = Math.max(screen.getUint16(2, true), frame.height);
  if (width === 0 || height === 0) {
    throw damagedSize("GIF", width, height);
  }
  // A frame may leave parts of the screen uncovered, so only pixels can tell.
  return { format: "GIF", width, height, ...PLAIN, mayHaveAlpha: true };
}

/** Right and bottom edge of the first frame; 0 x 0 if there is none to be found. */
async function firstFrame(bytes: Bytes, from: number): Promise<{ width: number; height: number }> {
  let offset = from;
  let inExtension = false;
  for (let blocks = 0; blocks < MOST_BLOCKS; blocks++) {
    const view = await bytes.at(offset, 9);
    if (view.byteLength === 0) break;
    const first = view.getUint8(0);
    if (inExtension) {
      inExtension = first !== 0;
      offset += 1 + first;
    } else if (first === 0x21) {
      inExtension = true;
      offset += 2;
    } else if (first === 0x2c && view.byteLength === 9) {
      return {
        width: view.getUint16(1, true) + view.getUint16(5, true),
        height: view.getUint16(3, true) + view.getUint16(7, true),
      };
    } else break;
  }
  return { width: 0, height: 0 };
}
