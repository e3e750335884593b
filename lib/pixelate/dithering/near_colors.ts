/** What lies how far from each color of a palette; entries are there once a color was prepared. */
export interface NearColors {
  /** For each color the distance of each. */
  readonly distances: Float64Array;
  /** For each color the indices of the `count` others that lie nearest. */
  readonly nearest: Int32Array;
  readonly count: number;
  readonly prepare: (index: number) => void;
}

/** Gets ready to list, for colors (where they are matched, 3 numbers each), the nearest others, `most` at the most. */
export function nearColorsIn(colors: Float64Array, most: number): NearColors {
  const all = colors.length / 3;
  const count = Math.min(most, all - 1);
  const distances = new Float64Array(all * all);
  const nearest = new Int32Array(all * count);
  const isReady = new Uint8Array(all);
  const prepare = (own: number) => {
    if (isReady[own] === 1) return;
    isReady[own] = 1;
    const row = own * all, list = own * count;
    let found = 0;
    for (let index = 0; index < all; index++) {
      const distance = distanceOf(colors, index * 3, colors, own * 3);
      distances[row + index] = distance;
      if (index === own) continue;
      if (found < count) found++;
      else if (count === 0 || distance >= distances[row + nearest[list + count - 1]!]!) continue;
      let place = list + found - 1;
      for (; place > list && distances[row + nearest[place - 1]!]! > distance; place--) {
        nearest[place] = nearest[place - 1]!;
      }
      nearest[place] = index;
    }
  };
  return { distances, nearest, count, prepare };
}

/** Distance between the colors at two places of lists, 3 numbers a color. */
export function distanceOf(one: Float64Array, at: number, other: Float64Array, to: number): number {
  const x = one[at]! - other[to]!, y = one[at + 1]! - other[to + 1]!;
  const z = one[at + 2]! - other[to + 2]!;
  return Math.sqrt(x * x + y * y + z * z);
}
