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

/** Colours that the strip shows at most. */
export const MAX_STRIP = 64;

/**
 * The strip: a piece's opaque colours in the order of `palette` while there are few, else the most used, then what the visitor added.
 *
 * @param palette Packed colours of the engine's palette, in order.
 */
export function colorStrip(
  shown: Uint32Array,
  palette: Iterable<number>,
  added: readonly number[],
): ColorStrip {
  const counts = new Map<number, number>();
  for (const color of shown) {
    if (color >>> 24 !== 0) counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const own = new Set(added);
  const ordered = new Set<number>();
  for (const color of palette) if (counts.has(color)) ordered.add(color);
  for (const color of counts.keys()) ordered.add(color);
  for (const color of own) ordered.delete(color);
  const cut = ordered.size > MAX_STRIP;
  const kept = cut ? mostUsed(ordered, counts) : [...ordered];
  return {
    colors: [...kept, ...own].map((color) => ({ color, count: counts.get(color) ?? 0 })),
    cut,
  };
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

function mostUsed(colors: Iterable<number>, counts: ReadonlyMap<number, number>): number[] {
  return [...colors].sort((one, other) => counts.get(other)! - counts.get(one)! || one - other)
    .slice(0, MAX_STRIP);
}
