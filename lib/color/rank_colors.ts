/** Colors ordered by lightness, so that near ones are found by going up and down from one that is near already. */
export interface RankedColors {
  /** The colors where they are matched, dark to light, 3 numbers each. */
  readonly ranked: Float64Array;
  /** For each rank the index of its color. */
  readonly indices: Int32Array;
  /** For each color its rank. */
  readonly ranks: Int32Array;
  /** For each rank a squared distance: what is nearer than that has no other color as near. */
  readonly safe: Float64Array;
}

/** Orders colors (where they are matched, 3 numbers each) by lightness, equally light ones by index. */
export function rankColors(colors: Float64Array): RankedColors {
  const indices = sortByLightness(colors);
  const ranked = new Float64Array(colors.length);
  const ranks = new Int32Array(indices.length);
  for (let rank = 0; rank < indices.length; rank++) {
    const at = indices[rank]! * 3;
    ranks[indices[rank]!] = rank;
    ranked[rank * 3] = colors[at]!;
    ranked[rank * 3 + 1] = colors[at + 1]!;
    ranked[rank * 3 + 2] = colors[at + 2]!;
  }
  const safe = new Float64Array(indices.length);
  for (let rank = 0; rank < safe.length; rank++) safe[rank] = safeDistance(ranked, rank);
  return { ranked, indices, ranks, safe };
}

/** By insertion: the colors are few, and often in order. */
function sortByLightness(colors: Float64Array): Int32Array {
  const indices = new Int32Array(colors.length / 3);
  for (let i = 0; i < indices.length; i++) {
    const light = colors[i * 3]!;
    let place = i;
    while (place > 0 && colors[indices[place - 1]! * 3]! > light) {
      indices[place] = indices[place - 1]!;
      place--;
    }
    indices[place] = i;
  }
  return indices;
}

/** Half the distance to the nearest other, squared, and a hair less because of rounding. */
function safeDistance(ranked: Float64Array, own: number): number {
  const count = ranked.length / 3;
  const L = ranked[own * 3]!, a = ranked[own * 3 + 1]!, b = ranked[own * 3 + 2]!;
  let least = Infinity;
  for (let step = -1; step <= 1; step += 2) {
    for (let rank = own + step; rank >= 0 && rank < count; rank += step) {
      const dL = ranked[rank * 3]! - L;
      if (dL * dL >= least) break;
      const da = ranked[rank * 3 + 1]! - a, db = ranked[rank * 3 + 2]! - b;
      const distance = dL * dL + da * da + db * db;
      if (distance < least) least = distance;
    }
  }
  return least / 4.000001;
}
