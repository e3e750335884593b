import { findDistinct } from "@/lib/pixelate/colors/distinct.ts";

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
  const { values, indices } = findDistinct(
    new Int32Array(colors.buffer, colors.byteOffset, colors.length),
  );
  const bits = Math.ceil(Math.log2(Math.max(1, values.length)));
  const numbers = new Uint8Array(Math.ceil(colors.length * bits / 8));
  let at = 0;
  // At most 7 bits that wait, and 18 of a number: a grid has 2 ** 18 cells.
  let waiting = 0;
  let count = 0;
  for (let i = 0; bits > 0 && i < colors.length; i++) {
    waiting |= indices[i]! << count;
    for (count += bits; count >= 8; count -= 8) {
      numbers[at++] = waiting & 255;
      waiting >>>= 8;
    }
  }
  if (count > 0) numbers[at] = waiting;
  const palette = new Uint32Array(values.buffer);
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
