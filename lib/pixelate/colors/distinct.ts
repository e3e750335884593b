import { giveBack, takeInts } from "../memory.ts";

/** The different ones of a list of integers. */
export interface Distinct {
  /** In order of appearance. */
  readonly values: Int32Array<ArrayBuffer>;
  /** For each entry of the list the index of its value, -1 for what was left out. */
  readonly indices: Int32Array<ArrayBuffer>;
}

/** Finds the different integers of a list, `except` one: hashing with open addressing, linear in the length. */
export function findDistinct(list: Int32Array, except: number | null = null): Distinct {
  let size = 64;
  while (size < list.length * 2) size *= 2;
  const slots = takeInts(size).fill(0);
  const found = takeInts(list.length);
  const indices = new Int32Array(list.length);
  let count = 0;
  for (let i = 0; i < list.length; i++) {
    const value = list[i]!;
    if (value === except) {
      indices[i] = -1;
      continue;
    }
    const mixed = Math.imul(value, 0x9e3779b1);
    let slot = (mixed ^ mixed >>> 15) & (size - 1);
    let index = slots[slot]! - 1;
    while (index >= 0 && found[index] !== value) {
      slot = (slot + 1) & (size - 1);
      index = slots[slot]! - 1;
    }
    if (index < 0) {
      index = count++;
      slots[slot] = count;
      found[index] = value;
    }
    indices[i] = index;
  }
  const values = found.slice(0, count);
  giveBack(slots);
  giveBack(found);
  return { values, indices };
}
