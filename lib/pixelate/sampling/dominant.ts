import type { Planes } from "../planes.ts";
import { toOklab } from "./oklab_planes.ts";

/** Spread (root of summed variances in OKLab) below which a group counts as one colour. */
const ONE_COLOR = 0.03;
/**
 * Share of the variance that two groups must explain to be two colours. A smooth ramp cut in half explains 0.75,
 * round noise far less; edges and spots explain nearly all.
 */
const TWO_COLORS = 0.8;
const ROUNDS = 4;
const DEPTH = 3;

/**
 * The strongest colour of every cell: the mean of its largest cluster in OKLab.
 *
 * A cell is split in two by 2-means along its widest axis, and the heavier half (by area and opacity) is split again, for as long as two
 * groups tell more than one. Noise and smooth ramps are not split, so photographs stay calm; edges and small things come out clean.
 *
 * `parts` holds `detail` x `detail` equal parts a cell.
 */
export function sampleDominant(parts: Planes, detail: number): Planes {
  const { color, alpha } = parts;
  const width = parts.width / detail;
  const height = parts.height / detail;
  const lab = toOklab(parts);
  const outColor = new Float32Array(width * height * 3);
  const outAlpha = alpha && new Float32Array(width * height);
  const cell = new Int32Array(detail * detail);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      fillCell(cell, x, y, detail, parts.width);
      const size = alpha ? keepVisible(cell, alpha) : cell.length;
      const strong = strongest(cell, size, lab, alpha);
      const at = y * width + x;
      let total = 0;
      for (let k = 0; k < strong; k++) total += alpha ? alpha[cell[k]!]! : 1;
      // Opacity is that of the whole cell: the cluster only decides on the colour.
      const opacity = alpha ? meanOf(alpha, x, y, detail, parts.width) : 1;
      for (let channel = 0; channel < 3; channel++) {
        let sum = 0;
        for (let k = 0; k < strong; k++) sum += color[cell[k]! * 3 + channel]!;
        outColor[at * 3 + channel] = total > 0 ? opacity * sum / total : 0;
      }
      if (outAlpha) outAlpha[at] = opacity;
    }
  }
  return { width, height, color: outColor, alpha: outAlpha };
}

function fillCell(cell: Int32Array, x: number, y: number, detail: number, stride: number): void {
  for (let row = 0, k = 0; row < detail; row++) {
    const start = (y * detail + row) * stride + x * detail;
    for (let column = 0; column < detail; column++) cell[k++] = start + column;
  }
}

function keepVisible(cell: Int32Array, alpha: Float32Array): number {
  let size = 0;
  for (let k = 0; k < cell.length; k++) if (alpha[cell[k]!]! > 0) cell[size++] = cell[k]!;
  return size;
}

function meanOf(alpha: Float32Array, x: number, y: number, detail: number, stride: number): number {
  let sum = 0;
  for (let row = y * detail; row < (y + 1) * detail; row++) {
    for (let column = x * detail; column < (x + 1) * detail; column++) {
      sum += alpha[row * stride + column]!;
    }
  }
  return sum / (detail * detail);
}

/** Moves the strongest cluster of the first `size` entries of `cell` to its front and returns how many they are. */
function strongest(
  cell: Int32Array,
  size: number,
  lab: Float32Array,
  alpha: Float32Array | null,
): number {
  for (let depth = 0; depth < DEPTH && size > 1; depth++) {
    const kept = splitOff(cell, size, lab, alpha);
    if (kept === size) break;
    size = kept;
  }
  return size;
}

function splitOff(
  cell: Int32Array,
  size: number,
  lab: Float32Array,
  alpha: Float32Array | null,
): number {
  let weight = 0, l = 0, a = 0, b = 0, ll = 0, aa = 0, bb = 0;
  for (let k = 0; k < size; k++) {
    const at = cell[k]!;
    const w = alpha ? alpha[at]! : 1;
    const pl = lab[at * 3]!, pa = lab[at * 3 + 1]!, pb = lab[at * 3 + 2]!;
    weight += w;
    l += w * pl;
    a += w * pa;
    b += w * pb;
    ll += w * pl * pl;
    aa += w * pa * pa;
    bb += w * pb * pb;
  }
  l /= weight;
  a /= weight;
  b /= weight;
  const vl = Math.max(0, ll / weight - l * l);
  const va = Math.max(0, aa / weight - a * a);
  const vb = Math.max(0, bb / weight - b * b);
  const variance = vl + va + vb;
  if (variance < ONE_COLOR * ONE_COLOR) return size;

  // Two seeds, one deviation to either side of the mean along the axis that varies most.
  const dl = vl >= va && vl >= vb ? Math.sqrt(vl) : 0;
  const da = dl === 0 && va >= vb ? Math.sqrt(va) : 0;
  const db = dl === 0 && da === 0 ? Math.sqrt(vb) : 0;
  let l1 = l - dl, a1 = a - da, b1 = b - db, l2 = l + dl, a2 = a + da, b2 = b + db;
  let w1 = 0, w2 = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let s1 = 0, sl1 = 0, sa1 = 0, sb1 = 0, s2 = 0, sl2 = 0, sa2 = 0, sb2 = 0;
    // Nearer to the first seed means: on its side of the plane half way between the two.
    const nl = l2 - l1, na = a2 - a1, nb = b2 - b1;
    const middle = (nl * (l1 + l2) + na * (a1 + a2) + nb * (b1 + b2)) / 2;
    for (let k = 0; k < size; k++) {
      const at = cell[k]!;
      const w = alpha ? alpha[at]! : 1;
      const pl = lab[at * 3]!, pa = lab[at * 3 + 1]!, pb = lab[at * 3 + 2]!;
      if (nl * pl + na * pa + nb * pb <= middle) {
        s1 += w;
        sl1 += w * pl;
        sa1 += w * pa;
        sb1 += w * pb;
      } else {
        s2 += w;
        sl2 += w * pl;
        sa2 += w * pa;
        sb2 += w * pb;
      }
    }
    if (s1 === 0 || s2 === 0) return size;
    l1 = sl1 / s1;
    a1 = sa1 / s1;
    b1 = sb1 / s1;
    l2 = sl2 / s2;
    a2 = sa2 / s2;
    b2 = sb2 / s2;
    w1 = s1;
    w2 = s2;
  }
  const nl = l2 - l1, na = a2 - a1, nb = b2 - b1;
  const between = w1 * w2 / (weight * weight) * (nl * nl + na * na + nb * nb);
  if (between < TWO_COLORS * variance) return size;
  // Of two equal halves the darker one is drawn: lines are darker than their ground more often than not.
  const firstWins = Math.abs(w1 - w2) > 1e-9 * weight ? w1 > w2 : l1 <= l2;
  const middle = (nl * (l1 + l2) + na * (a1 + a2) + nb * (b1 + b2)) / 2;
  let kept = 0;
  for (let k = 0; k < size; k++) {
    const at = cell[k]!;
    const side = nl * lab[at * 3]! + na * lab[at * 3 + 1]! + nb * lab[at * 3 + 2]! <= middle;
    if (side === firstWins) {
      cell[k] = cell[kept]!;
      cell[kept++] = at;
    }
  }
  return kept;
}
