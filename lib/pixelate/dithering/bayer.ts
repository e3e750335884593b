/** A square pattern of thresholds that repeats over the picture. */
export interface ThresholdMap {
  readonly side: number;
  /** Each rank from 0 to `side * side - 1` once, row by row. */
  readonly ranks: Uint16Array;
}

/** B. E. Bayer's pattern (1973), `side` 2, 4 or 8: each doubling puts four copies of the pattern between each other. */
export function bayerMap(side: 2 | 4 | 8): ThresholdMap {
  let ranks = Uint16Array.of(0);
  for (let n = 1; n < side; n *= 2) {
    const next = new Uint16Array(n * n * 4);
    for (let y = 0; y < n * 2; y++) {
      for (let x = 0; x < n * 2; x++) {
        const quarter = [0, 2, 3, 1][(y < n ? 0 : 2) + (x < n ? 0 : 1)]!;
        next[y * n * 2 + x] = 4 * ranks[y % n * n + x % n]! + quarter;
      }
    }
    ranks = next;
  }
  return { side, ranks };
}
