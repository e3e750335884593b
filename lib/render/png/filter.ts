/** Filter types of the PNG specification, 9.2. */
const NONE = 0, SUB = 1, UP = 2, PAETH = 4;

/**
 * Writes `row` as its best filter leaves it to `out`, after one byte that names the filter.
 *
 * Indices are left alone, for neighbours in a palette mean nothing. Colors take the filter whose differences are least in sum (PNG specification, 12.7).
 */
export function filterRow(
  row: Uint8Array,
  above: Uint8Array,
  pixelBytes: number,
  indexed: boolean,
  out: Uint8Array,
): void {
  const type = indexed ? NONE : leastFilter(row, above, pixelBytes);
  out[0] = type;
  for (let i = 0; i < row.length; i++) {
    out[i + 1] = row[i]! - predict(type, row, above, i, pixelBytes);
  }
}

/** Writes a row that equals the one above it. */
export function filterSameRow(out: Uint8Array): void {
  out.fill(0);
  out[0] = UP;
}

function leastFilter(row: Uint8Array, above: Uint8Array, pixelBytes: number): number {
  let best = NONE, least = Infinity;
  for (const type of [SUB, UP, PAETH]) {
    let sum = 0;
    for (let i = 0; i < row.length && sum < least; i++) {
      const difference = (row[i]! - predict(type, row, above, i, pixelBytes)) << 24 >> 24;
      sum += difference < 0 ? -difference : difference;
    }
    if (sum < least) {
      least = sum;
      best = type;
    }
  }
  return best;
}

function predict(
  type: number,
  row: Uint8Array,
  above: Uint8Array,
  i: number,
  pixelBytes: number,
): number {
  if (type === NONE) return 0;
  if (type === UP) return above[i]!;
  const left = i < pixelBytes ? 0 : row[i - pixelBytes]!;
  if (type === SUB) return left;
  const up = above[i]!, upLeft = i < pixelBytes ? 0 : above[i - pixelBytes]!;
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  return toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
}
