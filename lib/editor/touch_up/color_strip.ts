import { packHex, toHex } from "@/lib/document/hex_color.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import {
  type EditLayer,
  ERASED,
  packColor,
  packedPalette,
  unpackColor,
  UNTOUCHED,
} from "./edit_layer.ts";

/** A color of the strip. */
export interface StripColor {
  /** Packed. */
  readonly color: number;
  /** Cells that show it. */
  readonly count: number;
}

/** The strip of a piece. */
export interface ColorStrip {
  readonly colors: readonly StripColor[];
  /** Whether the piece has more colors than the strip. */
  readonly cut: boolean;
}

/** Colors of the piece that the strip shows at most. */
export const MAX_STRIP = 64;

/** The opaque colors that a piece shows, each once, and how many cells show each: in flat arrays, for there may be 262,144. */
export interface ColorCounts {
  /** Packed. */
  readonly colors: Uint32Array;
  readonly counts: Uint32Array;
}

/** Counts a piece's colors: those of the grid's palette in its order, then what else the visitor painted, in order of first use. */
export function countShown(grid: PixelGrid, layer: EditLayer | null): ColorCounts {
  const palette = packedPalette(grid);
  const counts = new Uint32Array(palette.length);
  const painted = new Map<number, number>();
  for (let cell = 0; cell < grid.cells.length; cell++) {
    const own = layer === null ? UNTOUCHED : layer.colors[cell]!;
    if (own === UNTOUCHED) counts[grid.cells[cell]!]!++;
    else painted.set(own, (painted.get(own) ?? 0) + 1);
  }
  painted.delete(ERASED);
  let length = 0;
  for (let index = 0; index < palette.length; index++) {
    const color = palette[index]!;
    const count = counts[index]! + (painted.size > 0 ? painted.get(color) ?? 0 : 0);
    if (count === 0 || color === ERASED) continue;
    painted.delete(color);
    palette[length] = color;
    counts[length++] = count;
  }
  return {
    colors: join(palette.subarray(0, length), [...painted.keys()]),
    counts: join(counts.subarray(0, length), [...painted.values()]),
  };
}

function join(first: Uint32Array, then: readonly number[]): Uint32Array {
  if (then.length === 0) return first;
  const joined = new Uint32Array(first.length + then.length);
  joined.set(first);
  joined.set(then, first.length);
  return joined;
}

/**
 * The strip: a piece's colors as they come while there are few, else some that stand for all of them from dark to light, then what
 * the visitor added. The color in hand comes first if it is none of these.
 *
 * @param inHand Packed color that is drawn with.
 */
export function colorStrip(
  { colors, counts }: ColorCounts,
  added: readonly number[],
  inHand?: number,
): ColorStrip {
  const own = new Set(added);
  const others = own.size === 0 ? colors : colors.filter((color) => !own.has(color));
  const entry = (color: number) => ({ color, count: counts[colors.indexOf(color)] ?? 0 });
  const cut = others.length > MAX_STRIP;
  const kept = cut ? typicalColors(colors, counts, own) : Array.from(others, entry);
  const shown = [...kept, ...Array.from(own, entry)];
  if (inHand !== undefined && !shown.some(({ color }) => color === inHand)) {
    shown.unshift(entry(inHand));
  }
  return { colors: shown, cut };
}

/** `#rrggbb` of a packed color. */
export function hexOf(packed: number): string {
  return toHex(unpackColor(packed));
}

/** The packed color of `#rrggbb`, as color fields give it. */
export function fromHex(hex: string): number {
  const value = packHex(hex);
  return packColor(value >> 16, (value >> 8) & 255, value & 255);
}

/**
 * Colors that stand for all: the cube of colors is cut into boxes, as fine as the strip is long, and the most used of each box
 * is taken. The most used ones of all would be shades of one shadow in a photograph, where hardly a color comes twice.
 */
function typicalColors(
  colors: Uint32Array,
  counts: Uint32Array,
  except: ReadonlySet<number>,
): StripColor[] {
  let boxes = boxesOf(colors, counts, except, 3);
  for (let bits = 4; bits <= 8; bits++) {
    const finer = boxesOf(colors, counts, except, bits);
    if (finer.length > MAX_STRIP) break;
    boxes = finer;
  }
  return boxes.sort((one, other) => other.total - one.total).slice(0, MAX_STRIP)
    .sort((one, other) => lightness(one.color) - lightness(other.color))
    .map(({ color, count }) => ({ color, count }));
}

interface Box {
  /** The most used color in it, and its cells. */
  color: number;
  count: number;
  /** Cells of all its colors. */
  total: number;
}

/** Boxes with colors in them, `2 ** bits` of them along each side of the cube. Stops where fine ones are more than the strip holds. */
function boxesOf(
  colors: Uint32Array,
  counts: Uint32Array,
  except: ReadonlySet<number>,
  bits: number,
): Box[] {
  const side = (0xff << (8 - bits)) & 0xff;
  const corner = side | (side << 8) | (side << 16);
  const boxes = new Map<number, Box>();
  for (let i = 0; i < colors.length; i++) {
    const color = colors[i]!;
    const count = counts[i]!;
    if (except.size > 0 && except.has(color)) continue;
    const box = boxes.get(color & corner);
    if (box === undefined) boxes.set(color & corner, { color, count, total: count });
    else {
      box.total += count;
      if (count > box.count) {
        box.color = color;
        box.count = count;
      }
    }
    if (bits > 3 && boxes.size > MAX_STRIP) break;
  }
  return [...boxes.values()];
}

/** A rough lightness, good enough for an order: the weights are those of ITU-R BT.601. */
function lightness(color: number): number {
  return (color & 255) * 0.299 + ((color >>> 8) & 255) * 0.587 + ((color >>> 16) & 255) * 0.114;
}
