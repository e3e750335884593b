import { findDistinct } from "./distinct.ts";

/** The different colors of a list, in order of appearance. */
export interface ColorHistogram {
  /** `0xrrggbb` of each color. */
  readonly colors: Int32Array;
  /** How often each appears. */
  readonly counts: Uint32Array;
  /** For each entry of the list the index of its color; -1 stays -1. */
  readonly indices: Int32Array;
}

/** Counts packed colors `0xrrggbb`; entries of -1 are left out. */
export function countColors(packed: Int32Array): ColorHistogram {
  const { values: colors, indices } = findDistinct(packed, -1);
  const counts = new Uint32Array(colors.length);
  for (let i = 0; i < indices.length; i++) if (indices[i]! >= 0) counts[indices[i]!]!++;
  return { colors, counts, indices };
}
