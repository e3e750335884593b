/**
 * Undoes the filter of a row of a PNG in place (PNG, third edition, section 9.2).
 *
 * @param at Where the byte lies that tells the filter; the row of `length` bytes follows.
 * @param above Where the row above begins, unfiltered already, or -1 where there is none.
 * @param step Bytes from a pixel to the next, at least 1.
 * @returns whether there is such a filter.
 */
export function unfilter(
  data: Uint8Array,
  at: number,
  length: number,
  above: number,
  step: number,
): boolean {
  const start = at + 1, end = start + length;
  const hasAbove = above >= 0;
  const up = above - start;
  switch (data[at]) {
    case 0:
      return true;
    case 1:
      for (let i = start + step; i < end; i++) data[i]! += data[i - step]!;
      return true;
    case 2:
      if (hasAbove) { for (let i = start; i < end; i++) data[i]! += data[i + up]!; }
      return true;
    case 3:
      for (let i = start; i < end; i++) {
        const left = i < start + step ? 0 : data[i - step]!;
        data[i]! += (left + (hasAbove ? data[i + up]! : 0)) >> 1;
      }
      return true;
    case 4:
      for (let i = start; i < end; i++) {
        const isFirst = i < start + step;
        const left = isFirst ? 0 : data[i - step]!;
        const top = hasAbove ? data[i + up]! : 0;
        const corner = isFirst || !hasAbove ? 0 : data[i + up - step]!;
        data[i]! += paeth(left, top, corner);
      }
      return true;
  }
  return false;
}

/** The neighbor that is nearest to where a plane through all three would be (Alan Paeth, 1991). */
function paeth(left: number, top: number, corner: number): number {
  const toLeft = Math.abs(top - corner);
  const toTop = Math.abs(left - corner);
  const toCorner = Math.abs(left + top - 2 * corner);
  if (toLeft <= toTop && toLeft <= toCorner) return left;
  return toTop <= toCorner ? top : corner;
}
