import { createColorTable } from "./color_table.ts";

/** Colors as numbers into a palette, each of no more bits than the palette's length needs. */
export interface ShortColors {
  readonly palette: Uint32Array;
  /** Bits of a number: none where all colors are the same. */
  readonly bits: number;
  /** The numbers one after the other, the lowest bit first. */
  readonly numbers: Uint8Array;
  readonly byteLength: number;
}

/** Writes packed colors in few bits. */
export function shortenColors(colors: Uint32Array): ShortColors {
  const table = createColorTable();
  let last = -1;
  for (const color of colors) {
    // Most cells look like the one before.
    if (color !== last) table.add(color);
    last = color;
  }
  const bits = Math.ceil(Math.log2(Math.max(1, table.size)));
  const numbers = new Uint8Array(Math.ceil(colors.length * bits / 8));
  let at = 0;
  // At most 7 bits that wait, and 18 of a number: a grid has 2 ** 18 cells.
  let waiting = 0;
  let count = 0;
  for (let i = 0; bits > 0 && i < colors.length; i++) {
    waiting |= table.find(colors[i]!) << count;
    for (count += bits; count >= 8; count -= 8) {
      numbers[at++] = waiting & 255;
      waiting >>>= 8;
    }
  }
  if (count > 0) numbers[at] = waiting;
  const palette = table.colors();
  return { palette, bits, numbers, byteLength: palette.byteLength + numbers.byteLength };
}

/** Returns what reads the colors one after the other. */
export function readColors({ palette, bits, numbers }: ShortColors): () => number {
  const mask = 2 ** bits - 1;
  let at = 0;
  let waiting = 0;
  let count = 0;
  return () => {
    for (; count < bits; count += 8) waiting |= numbers[at++]! << count;
    const color = palette[waiting & mask]!;
    waiting >>>= bits;
    count -= bits;
    return color;
  };
}
