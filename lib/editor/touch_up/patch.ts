import type { EditLayer } from "./edit_layer.ts";
import { readColors, type ShortColors, shortenColors } from "./short_colors.ts";

/** Cells of a layer, and other colors for them. What is scattered, such as one color of a dithered picture, takes a bit a cell. */
export interface Patch {
  readonly bytes: number;
  /** The first cell. */
  readonly first: number;
  /** From there on, whether a cell belongs to it: a bit each, the lowest first. */
  readonly mask: Uint8Array;
  /** Number of cells that do. */
  readonly count: number;
  /** Their packed colors, in order. */
  readonly colors: ShortColors;
}

/** Memory of the objects around the numbers, about, in bytes. */
const OVERHEAD = 512;

/**
 * Makes a patch.
 *
 * @param cells Cells in order, at least one.
 * @param colors The packed color of each.
 */
export function createPatch(cells: Uint32Array, colors: Uint32Array): Patch {
  const first = cells[0]!;
  const mask = new Uint8Array((cells.at(-1)! - first >> 3) + 1);
  for (const cell of cells) mask[cell - first >> 3]! |= 1 << (cell - first & 7);
  return withColors({ first, mask, count: cells.length }, colors);
}

/** Gives the cells of a layer, in place, the colors of a patch. Returns the patch that takes it back. */
export function exchange({ colors }: EditLayer, patch: Patch): Patch {
  const { first, mask } = patch;
  const next = readColors(patch.colors);
  const before = new Uint32Array(patch.count);
  let count = 0;
  for (let at = 0; at < mask.length; at++) {
    for (let bits = mask[at]!, cell = first + at * 8; bits !== 0; bits >>= 1, cell++) {
      if ((bits & 1) === 0) continue;
      before[count++] = colors[cell]!;
      colors[cell] = next();
    }
  }
  return withColors(patch, before);
}

function withColors(
  { first, mask, count }: Pick<Patch, "first" | "mask" | "count">,
  colors: Uint32Array,
): Patch {
  const short = shortenColors(colors);
  const bytes = OVERHEAD + mask.byteLength + short.byteLength;
  return { first, mask, count, colors: short, bytes };
}
