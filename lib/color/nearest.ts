/**
 * Voxels along an axis; lightness spans -0.5 to 1.5, a and b span -0.8 to 0.8. That holds sRGB twice over, for error diffusion asks for colours
 * beyond it.
 */
const SIDE = 32;
const LOW = -0.5;
const HIGH = 1.5;
const REACH = 0.8;
/** So few colours are tried one by one. */
const FEW = 20;

/** Finds the index of the nearest of a set of colours; ties go to the lowest index. */
export type Nearest = (L: number, a: number, b: number) => number;

/**
 * Prepares the search among `colors` (OKLab, 3 numbers each, at least one colour).
 *
 * Space is cut into voxels; one that is asked for the first time keeps the colours that can be nearest to any point of it:
 * those no farther from its middle than the nearest one and its diagonal. So the answer is exact, and about five distances
 * are computed in place of 256.
 */
export function nearestIn(colors: Float64Array): Nearest {
  const count = colors.length / 3;
  if (count <= FEW) return (L, a, b) => nearestOf(colors, L, a, b);
  const voxels = new Array<Uint16Array | undefined>(SIDE ** 3);
  const distances = new Float64Array(count);
  return (L, a, b) => {
    const x = voxelOf(L, LOW, HIGH);
    const y = voxelOf(a, -REACH, REACH);
    const z = voxelOf(b, -REACH, REACH);
    if (x < 0 || y < 0 || z < 0) return nearestOf(colors, L, a, b);
    const voxel = (x * SIDE + y) * SIDE + z;
    const near = voxels[voxel] ??= candidates(colors, distances, x, y, z);
    let best = near[0]!;
    if (near.length === 1) return best;
    let least = Infinity;
    for (let i = 0; i < near.length; i++) {
      const index = near[i]!;
      const dL = colors[index * 3]! - L;
      const da = colors[index * 3 + 1]! - a;
      const db = colors[index * 3 + 2]! - b;
      const distance = dL * dL + da * da + db * db;
      if (distance < least) {
        least = distance;
        best = index;
      }
    }
    return best;
  };
}

/** The same by trying every colour. */
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

function voxelOf(value: number, low: number, high: number): number {
  const place = (value - low) / (high - low) * SIDE;
  return place >= 0 && place < SIDE ? Math.floor(place) : -1;
}

const DIAGONAL = Math.sqrt((HIGH - LOW) ** 2 + 2 * (2 * REACH) ** 2) / SIDE;
/** Rounding must not lose a colour that ties. */
const SLACK = 1e-6;

function candidates(
  colors: Float64Array,
  distances: Float64Array,
  x: number,
  y: number,
  z: number,
): Uint16Array {
  const L = LOW + (x + 0.5) / SIDE * (HIGH - LOW);
  const a = (y + 0.5) / SIDE * 2 * REACH - REACH;
  const b = (z + 0.5) / SIDE * 2 * REACH - REACH;
  let least = Infinity;
  for (let i = 0, at = 0; at < colors.length; i++, at += 3) {
    const dL = colors[at]! - L;
    const da = colors[at + 1]! - a;
    const db = colors[at + 2]! - b;
    const distance = dL * dL + da * da + db * db;
    distances[i] = distance;
    if (distance < least) least = distance;
  }
  const border = (Math.sqrt(least) + DIAGONAL + SLACK) ** 2;
  let found = 0;
  for (const distance of distances) if (distance <= border) found++;
  const near = new Uint16Array(found);
  for (let i = 0, k = 0; k < found; i++) if (distances[i]! <= border) near[k++] = i;
  return near;
}
