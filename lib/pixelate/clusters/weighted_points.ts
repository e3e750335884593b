/** Weighted points in OKLab. */
export interface WeightedPoints {
  /** 3 numbers a point. */
  readonly points: Float64Array;
  readonly weights: ArrayLike<number>;
}

/** Points that stand for several each. */
export interface CondensedPoints extends WeightedPoints {
  readonly weights: Float64Array;
  /** For each of the original points the index of the one that stands for it. */
  readonly boxes: Int32Array;
}

/**
 * Joins points that lie in one box of a grid of `side` into their weighted mean: what is near enough to be one colour for the
 * choice of a palette. The order is that of each box's first point.
 */
export function condense({ points, weights }: WeightedPoints, side: number): CondensedPoints {
  let size = 64;
  while (size < points.length) size *= 2;
  const slots = new Int32Array(size);
  const keys = new Int32Array(points.length / 3);
  const sums = new Float64Array(points.length);
  const totals = new Float64Array(points.length / 3);
  const boxes = new Int32Array(points.length / 3);
  let found = 0;
  for (let i = 0, at = 0; at < points.length; i++, at += 3) {
    const key = Math.floor(points[at]! / side) + 256 << 20 |
      Math.floor(points[at + 1]! / side) + 512 << 10 | Math.floor(points[at + 2]! / side) + 512;
    const mixed = Math.imul(key, 0x9e3779b1);
    let slot = (mixed ^ mixed >>> 15) & (size - 1);
    let box = slots[slot]! - 1;
    while (box >= 0 && keys[box] !== key) {
      slot = (slot + 1) & (size - 1);
      box = slots[slot]! - 1;
    }
    if (box < 0) {
      box = found++;
      slots[slot] = box + 1;
      keys[box] = key;
    }
    boxes[i] = box;
    const weight = weights[i]!;
    sums[box * 3]! += points[at]! * weight;
    sums[box * 3 + 1]! += points[at + 1]! * weight;
    sums[box * 3 + 2]! += points[at + 2]! * weight;
    totals[box]! += weight;
  }
  const means = sums.slice(0, found * 3);
  for (let i = 0; i < means.length; i++) means[i]! /= totals[i / 3 | 0]!;
  return { points: means, weights: totals.slice(0, found), boxes };
}
