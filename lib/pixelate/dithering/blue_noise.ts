import type { ThresholdMap } from "./bayer.ts";

/** Reach of the blur in cells, and its weights as whole numbers: sums of them are exact in every engine and every order. */
const SIGMA = 1.5;
const REACH = 6;
const WEIGHTS = Int32Array.from(
  { length: REACH * 2 + 1 },
  (_, i) => Math.round(4096 * Math.exp(-((i - REACH) ** 2) / (2 * SIGMA * SIGMA))),
);

/**
 * A threshold map without visible pattern: R. Ulichney, "The void-and-cluster method for dither array generation" (1993), on a
 * torus of `side` (at least 13) cells a side. It starts from points of a low-discrepancy sequence, so each call gives the same map.
 */
export function blueNoiseMap(side = 64): ThresholdMap {
  const size = side * side;
  const start = sequencePattern(side, Math.floor(size / 10));
  settle(start);
  const ranks = new Uint16Array(size);
  const removal = copy(start);
  for (let rank = start.ones - 1; rank >= 0; rank--) {
    const cell = tightest(removal);
    flip(removal, cell);
    ranks[cell] = rank;
  }
  // Beyond one half Ulichney ranks the clusters of empty cells; the largest void of a blur is the same cell.
  for (let rank = start.ones; rank < size; rank++) {
    const cell = widest(start);
    flip(start, cell);
    ranks[cell] = rank;
  }
  return { side, ranks };
}

/** Cells that are on, and how crowded each cell is. */
interface Pattern {
  readonly side: number;
  readonly on: Uint8Array;
  readonly crowd: Int32Array;
  ones: number;
  /** Column of each row's tightest and widest cell, -1 where it has to be found again. */
  readonly tight: Int32Array;
  readonly wide: Int32Array;
}

/** Points of the plastic number's sequence (M. Roberts 2018), which cover the square evenly. */
function sequencePattern(side: number, count: number): Pattern {
  const pattern: Pattern = {
    side,
    on: new Uint8Array(side * side),
    crowd: new Int32Array(side * side),
    ones: 0,
    tight: new Int32Array(side).fill(-1),
    wide: new Int32Array(side).fill(-1),
  };
  for (let i = 1; pattern.ones < count; i++) {
    const x = Math.floor(i * 0.7548776662466927 % 1 * side);
    const y = Math.floor(i * 0.5698402909980532 % 1 * side);
    if (!pattern.on[y * side + x]) flip(pattern, y * side + x);
  }
  return pattern;
}

function copy(pattern: Pattern): Pattern {
  const { on, crowd, tight, wide } = pattern;
  return {
    ...pattern,
    on: on.slice(),
    crowd: crowd.slice(),
    tight: tight.slice(),
    wide: wide.slice(),
  };
}

/** Moves the tightest point to the widest void until it would return to its own place. */
function settle(pattern: Pattern): void {
  for (let round = 0; round < pattern.on.length; round++) {
    const from = tightest(pattern);
    flip(pattern, from);
    const to = widest(pattern);
    flip(pattern, to);
    if (from === to) return;
  }
}

function flip(pattern: Pattern, cell: number): void {
  const { side, on, crowd, tight, wide } = pattern;
  const sign = on[cell] ? -1 : 1;
  on[cell] = on[cell] ? 0 : 1;
  pattern.ones += sign;
  const x = cell % side, y = (cell - x) / side;
  for (let dy = -REACH; dy <= REACH; dy++) {
    const row = (y + dy + side) % side;
    const weight = sign * WEIGHTS[dy + REACH]!;
    for (let dx = -REACH; dx <= REACH; dx++) {
      crowd[row * side + (x + dx + side) % side]! += weight * WEIGHTS[dx + REACH]!;
    }
    tight[row] = wide[row] = -1;
  }
}

/** The most crowded cell that is on; the first of equals. */
function tightest({ side, on, crowd, tight }: Pattern): number {
  let best = -1;
  for (let row = 0; row < side; row++) {
    if (tight[row]! === -1) {
      let place = -2;
      for (let cell = row * side; cell < row * side + side; cell++) {
        if (on[cell] && (place < 0 || crowd[cell]! > crowd[place]!)) place = cell;
      }
      tight[row] = place;
    }
    const cell = tight[row]!;
    if (cell >= 0 && (best < 0 || crowd[cell]! > crowd[best]!)) best = cell;
  }
  return best;
}

/** The least crowded cell that is off; the first of equals. */
function widest({ side, on, crowd, wide }: Pattern): number {
  let best = -1;
  for (let row = 0; row < side; row++) {
    if (wide[row]! === -1) {
      let place = -2;
      for (let cell = row * side; cell < row * side + side; cell++) {
        if (!on[cell] && (place < 0 || crowd[cell]! < crowd[place]!)) place = cell;
      }
      wide[row] = place;
    }
    const cell = wide[row]!;
    if (cell >= 0 && (best < 0 || crowd[cell]! < crowd[best]!)) best = cell;
  }
  return best;
}
