/** Arrays that memory is lent for. */
type Numbers = Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** Memory is asked for in steps of so many bytes, so that results of nearly one size share it. */
const GRAIN = 65_536;
/** Bytes that lie ready at most. */
const MOST_FREE = 32_000_000;

/** The one that was given back last at the end. */
const free: ArrayBuffer[] = [];
let freeBytes = 0;
const lent = new WeakSet<Numbers>();

/**
 * `length` floats, with anything in them. A browser hands out large arrays page by page, which costs several times as much as to
 * compute what goes into them, so those that are given back are used again; the others are collected as usual.
 */
export function takeFloats(length: number): Float32Array<ArrayBuffer> {
  return lend(new Float32Array(memoryFor(length * Float32Array.BYTES_PER_ELEMENT), 0, length));
}

/** `length` integers, with anything in them. */
export function takeInts(length: number): Int32Array<ArrayBuffer> {
  return lend(new Int32Array(memoryFor(length * Int32Array.BYTES_PER_ELEMENT), 0, length));
}

/** Gives an array back that nobody reads any more. Those that were not taken here, or were kept, are left alone. */
export function giveBack(array: Numbers | null): void {
  if (!array || !lent.delete(array) || array.buffer.byteLength < GRAIN) return;
  free.push(array.buffer);
  freeBytes += array.buffer.byteLength;
  while (freeBytes > MOST_FREE) freeBytes -= free.shift()!.byteLength;
}

/** Takes an array out of use by others: it stays what it is, even if it is given back. */
export function keep<T extends Numbers>(array: T): T {
  lent.delete(array);
  return array;
}

function lend<T extends Numbers>(array: T): T {
  lent.add(array);
  return array;
}

function memoryFor(bytes: number): ArrayBuffer {
  if (bytes < GRAIN) return new ArrayBuffer(bytes);
  const most = 2 * bytes + GRAIN;
  const found = free.findLastIndex(({ byteLength }) => byteLength >= bytes && byteLength <= most);
  if (found < 0) return new ArrayBuffer(Math.ceil(bytes / GRAIN) * GRAIN);
  const [memory] = free.splice(found, 1);
  freeBytes -= memory!.byteLength;
  return memory!;
}
