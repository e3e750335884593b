/** Different packed colors, numbered from 0 in the order in which they came. */
export interface ColorTable {
  readonly size: number;
  /** The colors in order. */
  colors(): Uint32Array<ArrayBuffer>;
  /** The number of a color, which is given one if it has none. */
  add(color: number): number;
  /** The number of a color, or -1. */
  find(color: number): number;
}

/**
 * A table of colors by open addressing: a grid of 512 x 512 cells may have as many colors, and a `Map` of them takes
 * longer to fill than a frame lasts.
 *
 * @param expected About as many colors as will come; more may.
 */
export function createColorTable(expected = 256): ColorTable {
  let colors = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(16, expected + 1))));
  // Numbers plus one, so that 0 is an empty slot; at most half of the slots are taken.
  let slots = new Uint32Array(colors.length * 2);
  let size = 0;

  return {
    get size() {
      return size;
    },
    colors: () => colors.slice(0, size),
    add: (color) => {
      const slot = slotOf(color);
      if (slots[slot] !== 0) return slots[slot]! - 1;
      colors[size] = color;
      slots[slot] = ++size;
      if (size === colors.length) grow();
      return size - 1;
    },
    find: (color) => slots[slotOf(color)]! - 1,
  };

  function slotOf(color: number): number {
    const last = slots.length - 1;
    // Fibonacci hashing (Knuth, The Art of Computer Programming, volume 3, 6.4): the high bits are the well mixed ones.
    let slot = Math.imul(color, 0x9e3779b1) >>> Math.clz32(last);
    while (slots[slot] !== 0 && colors[slots[slot]! - 1] !== color) slot = (slot + 1) & last;
    return slot;
  }

  function grow(): void {
    const known = colors;
    colors = new Uint32Array(known.length * 2);
    colors.set(known);
    slots = new Uint32Array(slots.length * 2);
    for (let index = 0; index < size; index++) slots[slotOf(known[index]!)] = index + 1;
  }
}
