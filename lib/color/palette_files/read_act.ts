import { hexOfBytes } from "./color_models.ts";
import type { Found } from "./own_palette.ts";

const ENTRIES = 256;
const BARE = ENTRIES * 3;
/** With the number of colors and the transparent one behind. */
const COUNTED = BARE + 4;

/** Whether bytes are as many as a color table has, which has no mark of its own. */
export function isAct(bytes: Uint8Array): boolean {
  return bytes.length === BARE || bytes.length === COUNTED;
}

/**
 * Reads a color table of Photoshop (.act): 256 colors, and perhaps how many of them count and which one is transparent. Where that is not
 * told, black ones at the end are what fills the table.
 */
export function readAct(bytes: Uint8Array): Found {
  // Four zeros tell nothing: of no colors, none is transparent.
  const tail = bytes.subarray(BARE).some((byte) => byte !== 0) ? bytes.subarray(BARE) : [];
  const told = tail.length === 4 ? tail[0]! << 8 | tail[1]! : 0;
  const clear = tail.length === 4 ? tail[2]! << 8 | tail[3]! : 0xffff;
  const count = told >= 1 && told <= ENTRIES ? told : countUnfilled(bytes);
  const colors = Array.from({ length: count }, (_, i) => i)
    .filter((i) => i !== clear)
    .map((i) => ({ hex: hexOfBytes([...bytes.subarray(i * 3, i * 3 + 3)]) }));
  return { name: null, colors };
}

function countUnfilled(bytes: Uint8Array): number {
  let count = ENTRIES;
  while (count > 0 && bytes.subarray(count * 3 - 3, count * 3).every((byte) => byte === 0)) count--;
  // A single black at the end is a color.
  return count === ENTRIES - 1 || count === 0 ? count + 1 : count;
}
