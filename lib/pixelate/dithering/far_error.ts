/** Cells that the blur reaches to each side. */
const REACH = 2;
/**
 * A blur by a cell, as eyes blur from afar, done twice: once for what is seen, once for what each cell does to that. Every engine has these
 * weights exactly.
 */
const [MIDDLE, NEAR, FAR] = [20 / 64, 15 / 64, 7 / 64];
const WEIGHTS = Float64Array.of(FAR, NEAR, MIDDLE, NEAR, FAR);

/** What the error of a cell counts in its own sum. */
export const OWN_SHARE = MIDDLE * MIDDLE;

/** Blurs errors of cells, 3 numbers each; beyond the border there are none. */
export function blurErrors(errors: Float64Array, columns: number, rows: number): Float64Array {
  const line = columns * 3;
  // Room for nothing to both sides of a row, then above and below all of them.
  const padded = new Float64Array(line + REACH * 6);
  const across = new Float64Array((rows + REACH * 2) * line);
  for (let y = 0; y < rows; y++) {
    padded.set(errors.subarray(y * line, (y + 1) * line), REACH * 3);
    blurInto(across, (y + REACH) * line, padded, 3, line);
  }
  const blurred = new Float64Array(errors.length);
  blurInto(blurred, 0, across, line, blurred.length);
  return blurred;
}

/** Blurs along what lies `step` numbers apart: the first of `count` results is around the number at twice that. */
function blurInto(
  blurred: Float64Array,
  to: number,
  values: Float64Array,
  step: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    blurred[to + i] = MIDDLE * values[i + 2 * step]! +
      NEAR * (values[i + step]! + values[i + 3 * step]!) +
      FAR * (values[i]! + values[i + 4 * step]!);
  }
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
