/** Cells that the blur reaches to each side. */
const REACH = 3;
/**
 * A blur by a cell, as eyes blur from afar, done twice: once for what is seen, once for what each cell does to that. Every engine has these
 * weights exactly.
 */
const WEIGHTS = Float64Array.of(2, 7, 14, 18, 14, 7, 2).map((weight) => weight / 64);

/** What the error of a cell counts in its own sum. */
export const OWN_SHARE = WEIGHTS[REACH]! * WEIGHTS[REACH]!;

/** Blurs errors of cells, 3 numbers each; beyond the border there are none. */
export function blurErrors(errors: Float64Array, columns: number, rows: number): Float64Array {
  const line = columns * 3;
  const across = new Float64Array(errors.length), blurred = new Float64Array(errors.length);
  for (let y = 0; y < rows; y++) {
    for (let n = -REACH; n <= REACH; n++) {
      const weight = WEIGHTS[n + REACH]!, step = n * 3, row = y * line;
      const first = row + Math.max(0, -step), last = row + Math.min(line, line - step);
      for (let i = first; i < last; i++) across[i]! += weight * errors[i + step]!;
    }
  }
  for (let y = 0; y < rows; y++) {
    for (let n = Math.max(-REACH, -y); n <= Math.min(REACH, rows - 1 - y); n++) {
      const weight = WEIGHTS[n + REACH]!, from = (y + n) * line, to = y * line;
      for (let i = 0; i < line; i++) blurred[to + i]! += weight * across[from + i]!;
    }
  }
  return blurred;
}

/** Brings blurred errors up to date, in place, once the error of the cell at `x`, `y` has changed by some linear light. */
export function addError(
  blurred: Float64Array,
  columns: number,
  rows: number,
  x: number,
  y: number,
  { red, green, blue }: Readonly<Record<"red" | "green" | "blue", number>>,
): void {
  const left = Math.max(-REACH, -x), right = Math.min(REACH, columns - 1 - x);
  const top = Math.max(-REACH, -y), bottom = Math.min(REACH, rows - 1 - y);
  for (let n = top; n <= bottom; n++) {
    const weight = WEIGHTS[n + REACH]!;
    let at = ((y + n) * columns + x + left) * 3;
    for (let m = left; m <= right; m++, at += 3) {
      const share = weight * WEIGHTS[m + REACH]!;
      blurred[at]! += share * red;
      blurred[at + 1]! += share * green;
      blurred[at + 2]! += share * blue;
    }
  }
}
