type Floats = Float32Array<ArrayBuffer>;

/** Memory is asked for in steps of so many floats, so that results of nearly one size share it. */
const GRAIN = 16_384;
/** Floats that lie ready at most: 32 MB. */
const MOST_FREE = 8_000_000;

/** Whole blocks, the one that was given back last at the end. */
const free: Floats[] = [];
let freeFloats = 0;
const lent = new WeakMap<Floats, Floats>();

/**
 * Memory for `length` floats, with anything in them. A browser hands out large arrays page by page, which costs several times as
 * much as to compute what goes into them, so those that are given back are used again; the others are collected as usual.
 */
export function takeFloats(length: number): Floats {
  if (length < GRAIN) return new Float32Array(length);
  const most = 2 * length + GRAIN;
  const found = free.findLastIndex((block) => block.length >= length && block.length <= most);
  const block = found < 0
    ? new Float32Array(Math.ceil(length / GRAIN) * GRAIN)
    : free.splice(found, 1)[0]!;
  if (found >= 0) freeFloats -= block.length;
  const floats = block.subarray(0, length);
  lent.set(floats, block);
  return floats;
}

/** Gives floats back that nobody reads any more. Those that were not taken here, or were kept, are left alone. */
export function giveBackFloats(floats: Floats | null): void {
  const block = floats && lent.get(floats);
  if (!block) return;
  lent.delete(floats);
  free.push(block);
  freeFloats += block.length;
  while (freeFloats > MOST_FREE) freeFloats -= free.shift()!.length;
}

/** Takes floats out of use by others: they stay what they are, even if they are given back. */
export function keepFloats(floats: Floats): Floats {
  lent.delete(floats);
  return floats;
}
