/**
 * How `count` equal parts of a stretch of pixels lie over those pixels.
 *
 * Part `i` touches the pixels `first[i]` to `last[i]`; of the first it covers `head[i]` (0-1), of the last
 * `tail[i]` (0-1), of those between all. Where first and last are one pixel, `head` holds the coverage and `tail` is 0.
 */
export interface Spans {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly head: Float64Array;
  readonly tail: Float64Array;
  /** Length of one part in pixels. */
  readonly length: number;
  /** Number of pixels that are touched, counted once for each part that touches them. */
  readonly pixels: number;
}

/**
 * Cuts the stretch from `start` of length `size` (pixels, fractions welcome) into `count` equal parts.
 *
 * `limit` is the number of pixels there are; nothing outside them is touched.
 */
export function cutSpans(start: number, size: number, count: number, limit: number): Spans {
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const head = new Float64Array(count);
  const tail = new Float64Array(count);
  let pixels = 0;
  for (let i = 0; i < count; i++) {
    const from = start + size * i / count;
    const to = Math.min(limit, start + size * (i + 1) / count);
    const a = Math.min(limit - 1, Math.floor(from));
    const b = Math.max(a, Math.min(limit - 1, Math.ceil(to) - 1));
    first[i] = a;
    last[i] = b;
    head[i] = a === b ? to - from : a + 1 - from;
    tail[i] = a === b ? 0 : to - b;
    pixels += b - a + 1;
  }
  return { first, last, head, tail, length: size / count, pixels };
}
