/** Filter types of the PNG specification, 9.2. */
const NONE = 0, SUB = 1, UP = 2, PAETH = 4;

/**
 * Writes `row` to `out` as the best filter leaves it, after one byte that names the filter. `above` is the row before,
 * `step` the bytes of a pixel.
 *
 * Colors take the filter whose differences are least in sum (PNG specification, 12.7). Indices are left alone, for neighbors in a palette mean nothing.
 */
export function filterRow(
  row: Uint8Array,
  above: Uint8Array,
  step: number,
  indexed: boolean,
  out: Uint8Array,
): void {
  const type = indexed ? NONE : leastFilter(row, above, step);
  out[0] = type;
  for (let i = 0; i < row.length; i++) {
    const left = i < step ? 0 : row[i - step]!;
    const up = above[i]!;
    const estimate = type === SUB
      ? left
      : type === UP
      ? up
      : type === PAETH
      ? paeth(left, up, i < step ? 0 : above[i - step]!)
      : 0;
    out[i + 1] = row[i]! - estimate;
  }
}

/** Writes a row that equals the one above it. */
export function filterSameRow(out: Uint8Array): void {
  out.fill(0);
  out[0] = UP;
}

function leastFilter(row: Uint8Array, above: Uint8Array, step: number): number {
  let bySub = 0, byUp = 0, byPaeth = 0;
  for (let i = 0; i < row.length; i++) {
    const own = row[i]!, up = above[i]!;
    const left = i < step ? 0 : row[i - step]!;
    const upLeft = i < step ? 0 : above[i - step]!;
    bySub += distance(own - left);
    byUp += distance(own - up);
    byPaeth += distance(own - paeth(left, up, upLeft));
  }
  if (bySub <= byUp && bySub <= byPaeth) return SUB;
  return byUp <= byPaeth ? UP : PAETH;
}

/** How far a difference of bytes is from 0, round the circle of 256. */
function distance(difference: number): number {
  const signed = difference << 24 >> 24;
  return signed < 0 ? -signed : signed;
}

/** The neighbor nearest to left + up - upLeft (PNG specification, 9.4). */
function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toUpLeft = Math.abs(estimate - upLeft);
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
