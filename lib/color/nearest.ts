import { rankColors } from "./rank_colors.ts";

/** Voxels along an axis: lightness spans 0 to 1, the axes of hue -0.55 to 0.55; what lies beyond falls to the voxels at the border. */
const SIDE = 32;
const ACROSS = 0.9;

/** Finds the index of the nearest of a set of colors; ties go to the lowest index. */
export type Nearest = (L: number, a: number, b: number) => number;

/**
 * Prepares the search among `colors` (where they are matched, 3 numbers each, at least one color).
 *
 * Each search begins at the answer to the last question from the same voxel. If that is less than half as far as the nearest other
 * color is from it, it is the answer again (triangle inequality). Else the search goes up and down in lightness, until the
 * difference in lightness alone is more than the least distance. So the answer is exact and few distances are computed.
 */
export function nearestIn(colors: Float64Array): Nearest {
  const { ranked, indices, safe } = rankColors(colors);
  const count = indices.length;
  const hints = new Uint16Array(SIDE ** 3);
  return (L, a, b) => {
    const voxel = (voxelOf(L) * SIDE + voxelOf(a * ACROSS + 0.5)) * SIDE +
      voxelOf(b * ACROSS + 0.5);
    const start = hints[voxel]!;
    let best = start;
    let dL = ranked[start * 3]! - L;
    let da = ranked[start * 3 + 1]! - a, db = ranked[start * 3 + 2]! - b;
    let least = dL * dL + da * da + db * db;
    if (least < safe[start]!) return indices[start]!;
    for (let rank = start - 1; rank >= 0; rank--) {
      dL = L - ranked[rank * 3]!;
      if (dL > 0 && dL * dL > least) break;
      da = ranked[rank * 3 + 1]! - a;
      db = ranked[rank * 3 + 2]! - b;
      const distance = dL * dL + da * da + db * db;
      if (distance < least || distance === least && indices[rank]! < indices[best]!) {
        least = distance;
        best = rank;
      }
    }
    for (let rank = start + 1; rank < count; rank++) {
      dL = ranked[rank * 3]! - L;
      if (dL > 0 && dL * dL > least) break;
      da = ranked[rank * 3 + 1]! - a;
      db = ranked[rank * 3 + 2]! - b;
      const distance = dL * dL + da * da + db * db;
      if (distance < least || distance === least && indices[rank]! < indices[best]!) {
        least = distance;
        best = rank;
      }
    }
    hints[voxel] = best;
    return indices[best]!;
  };
}

/** The same by trying every color. */
export function nearestOf(colors: Float64Array, L: number, a: number, b: number): number {
  let best = 0;
  let least = Infinity;
  for (let i = 0, at = 0; at < colors.length; i++, at += 3) {
    const dL = colors[at]! - L;
    const da = colors[at + 1]! - a;
    const db = colors[at + 2]! - b;
    const distance = dL * dL + da * da + db * db;
    if (distance < least) {
      least = distance;
      best = i;
    }
  }
  return best;
}

function voxelOf(value: number): number {
  const place = value * SIDE;
  return place >= SIDE ? SIDE - 1 : place > 0 ? place | 0 : 0;
}
