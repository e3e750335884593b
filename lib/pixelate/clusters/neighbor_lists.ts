/** For each of `count` centres its nearest others with their distances, nearest first. */
export interface NeighborLists {
  /** Others in a list; the rest is farther than the last of them. */
  readonly length: number;
  /** `length` indices a centre. */
  readonly indices: Int32Array;
  /** `length` distances (not squared) a centre. */
  readonly distances: Float64Array;
}

const MOST = 12;

/** Lists up to 12 nearest others of every centre (3 numbers each). */
export function listNeighbors(centers: Float64Array): NeighborLists {
  const count = centers.length / 3;
  const length = Math.min(MOST, count - 1);
  const indices = new Int32Array(count * length);
  const distances = new Float64Array(count * length).fill(Infinity);
  for (let c = 0; c < count; c++) {
    const x = centers[c * 3]!, y = centers[c * 3 + 1]!, z = centers[c * 3 + 2]!;
    const from = c * length, last = from + length - 1;
    for (let other = 0; other < count; other++) {
      if (other === c) continue;
      const dx = centers[other * 3]! - x;
      const dy = centers[other * 3 + 1]! - y;
      const dz = centers[other * 3 + 2]! - z;
      const distance = dx * dx + dy * dy + dz * dz;
      if (distance >= distances[last]!) continue;
      let place = last;
      while (place > from && distances[place - 1]! > distance) {
        distances[place] = distances[place - 1]!;
        indices[place] = indices[place - 1]!;
        place--;
      }
      distances[place] = distance;
      indices[place] = other;
    }
  }
  for (let i = 0; i < distances.length; i++) distances[i] = Math.sqrt(distances[i]!);
  return { length, indices, distances };
}
