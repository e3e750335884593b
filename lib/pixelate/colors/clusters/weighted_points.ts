import { findDistinct } from "../distinct.ts";
import { giveBack, takeInts } from "../../memory.ts";

/** Weighted points in the space where colors are matched. */
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
 * Joins points that lie in one box of a grid of `side` into their weighted mean: what is near enough to be one color for the
 * choice of a palette. The order is that of each box's first point.
 */
export function condense({ points, weights }: WeightedPoints, side: number): CondensedPoints {
  const keys = takeInts(points.length / 3);
  for (let i = 0, at = 0; at < points.length; i++, at += 3) {
    keys[i] = Math.floor(points[at]! / side) + 256 << 20 |
      Math.floor(points[at + 1]! / side) + 512 << 10 | Math.floor(points[at + 2]! / side) + 512;
  }
  const { values, indices: boxes } = findDistinct(keys);
  giveBack(keys);
  const means = new Float64Array(values.length * 3);
  const totals = new Float64Array(values.length);
  for (let i = 0, at = 0; at < points.length; i++, at += 3) {
    const box = boxes[i]!, weight = weights[i]!;
    means[box * 3]! += points[at]! * weight;
    means[box * 3 + 1]! += points[at + 1]! * weight;
    means[box * 3 + 2]! += points[at + 2]! * weight;
    totals[box]! += weight;
  }
  for (let i = 0; i < means.length; i++) means[i]! /= totals[i / 3 | 0]!;
  return { points: means, weights: totals, boxes };
}

/**
 * Joins points with the first of ever larger `sides` that leaves no more than `most` of them, or with the last. Each time what has been
 * joined is joined further.
 */
export function condenseTo(
  data: WeightedPoints,
  sides: readonly number[],
  most: number,
): CondensedPoints {
  let condensed = condense(data, sides[0]!);
  for (const side of sides.slice(1)) {
    if (condensed.weights.length <= most) break;
    const { boxes, ...joined } = condense(condensed, side);
    condensed = { ...joined, boxes: condensed.boxes.map((box) => boxes[box]!) };
  }
  return condensed;
}
