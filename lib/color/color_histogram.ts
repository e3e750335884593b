/** The different colours of a list, in order of appearance. */
export interface ColorHistogram {
  /** `0xrrggbb` of each colour. */
  readonly colors: Uint32Array;
  /** How often each appears. */
  readonly counts: Uint32Array;
  /** For each entry of the list the index of its colour; -1 stays -1. */
  readonly indices: Int32Array;
}

/** Counts packed colours `0xrrggbb`; entries of -1 are left out. Hashing with open addressing, linear in the length. */
export function countColors(packed: Int32Array): ColorHistogram {
  let size = 64;
  while (size < packed.length * 2) size *= 2;
  const slots = new Int32Array(size);
  const colors = new Uint32Array(packed.length);
  const counts = new Uint32Array(packed.length);
  const indices = new Int32Array(packed.length);
  let found = 0;
  for (let i = 0; i < packed.length; i++) {
    const color = packed[i]!;
    if (color < 0) {
      indices[i] = -1;
      continue;
    }
    const mixed = Math.imul(color, 0x9e3779b1);
    let slot = (mixed ^ mixed >>> 15) & (size - 1);
    let index = slots[slot]! - 1;
    while (index >= 0 && colors[index] !== color) {
      slot = (slot + 1) & (size - 1);
      index = slots[slot]! - 1;
    }
    if (index < 0) {
      index = found++;
      slots[slot] = index + 1;
      colors[index] = color;
    }
    counts[index]!++;
    indices[i] = index;
  }
  return { colors: colors.slice(0, found), counts: counts.slice(0, found), indices };
}
