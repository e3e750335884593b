import { createColorTable } from "./color_table.ts";
import { packColor, unpackColor } from "./edit_layer.ts";

/** A colour of the strip. */
export interface StripColor {
  /** Packed. */
  readonly color: number;
  /** Cells that show it. */
  readonly count: number;
}

/** The strip of a piece. */
export interface ColorStrip {
  readonly colors: readonly StripColor[];
  /** Whether the piece has more colours than the strip. */
  readonly cut: boolean;
}

/** Colours of the piece that the strip shows at most. */
export const MAX_STRIP = 64;

/**
 * The strip: a piece's opaque colours in the order of `palette` while there are few, else some that stand for all of them from dark
 * to light, then what the visitor added. The colour in hand comes first if it is none of these.
 *
 * @param palette Packed colours of the engine's palette, in order.
 * @param inHand Packed colour that is drawn with.
 */
export function colorStrip(
  shown: Uint32Array,
  palette: Iterable<number> & { readonly length: number },
  added: readonly number[],
  inHand?: number,
): ColorStrip {
  const table = createColorTable(palette.length);
  const counts = new Uint32Array(shown.length);
  for (const color of shown) if (color >>> 24 !== 0) counts[table.add(color)]!++;
  const own = new Set(added);
  const entries = (colors: Iterable<number>) =>
    Array.from(colors, (color) => ({ color, count: counts[table.find(color)] ?? 0 }));
  const used = table.colors();
  const others = own.size === 0 ? used : used.filter((color) => !own.has(color));
  const cut = others.length > MAX_STRIP;
  const kept = cut ? typicalColors(used, counts, own) : entries(inOrderOf(palette, others));
  const colors = [...kept, ...entries(own)];
  if (inHand !== undefined && !colors.some(({ color }) => color === inHand)) {
    colors.unshift(...entries([inHand]));
  }
  return { colors, cut };
}

/** `#rrggbb` of a packed colour. */
export function hexOf(packed: number): string {
  const [red, green, blue] = unpackColor(packed);
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** The packed colour of `#rrggbb`, as colour fields give it. */
export function fromHex(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return packColor(value >> 16, (value >> 8) & 255, value & 255);
}

function inOrderOf(palette: Iterable<number>, colors: Uint32Array): Set<number> {
  const wanted = new Set(colors);
  const ordered = new Set<number>();
  for (const color of palette) if (wanted.has(color)) ordered.add(color);
  for (const color of colors) ordered.add(color);
  return ordered;
}

/**
 * Colours that stand for all: the cube of colours is cut into boxes, as fine as the strip is long, and the most used of each box
 * is taken. The most used ones of all would be shades of one shadow in a photograph, where hardly a colour comes twice.
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
  /** The most used colour in it, and its cells. */
  color: number;
  count: number;
  /** Cells of all its colours. */
  total: number;
}

/** Boxes with colours in them, `2 ** bits` of them along each side of the cube. Stops where fine ones are more than the strip holds. */
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
