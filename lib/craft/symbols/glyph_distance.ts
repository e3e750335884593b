import { GLYPHS } from "./glyphs.ts";

/** Side of the grid that glyphs are drawn on. */
export const GLYPH_SIDE = 24;

/** A row with its border. */
const ROW = GLYPH_SIDE + 2;

let table: Float64Array | null = null;

/**
 * How different two glyphs look: the least root mean square difference of their blurred pictures (5 x 5) where one is shifted by up to a
 * pixel. 0 is the same, above 0.15 is hard to confuse.
 */
export function glyphDistance(a: number, b: number): number {
  table ??= measureAll();
  return table[a * GLYPHS.length + b]!;
}

function measureAll(): Float64Array {
  const pictures = GLYPHS.map(({ path }) => blur(rasterize(path)));
  const count = GLYPHS.length;
  const all = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const distance = Math.min(
        nearest(pictures[a]!, pictures[b]!),
        nearest(pictures[b]!, pictures[a]!),
      );
      all[a * count + b] = all[b * count + a] = distance;
    }
  }
  return all;
}

/** Pixels of a glyph, 1 within it, by the even-odd rule. */
function rasterize(path: string): Float64Array {
  const outlines = path.split("M").slice(1).map((outline) =>
    outline.replace("Z", "").split("L").map((point) => point.split(" ").map(Number))
  );
  const picture = new Float64Array(GLYPH_SIDE ** 2);
  return picture.map((_, at) => {
    const [x, y] = [at % GLYPH_SIDE + 0.5, Math.floor(at / GLYPH_SIDE) + 0.5];
    let isInside = false;
    for (const points of outlines) {
      points.forEach(([x2 = 0, y2 = 0], i) => {
        const [x1 = 0, y1 = 0] = points.at(i - 1)!;
        if (y1 > y !== y2 > y && x < (x2 - x1) * (y - y1) / (y2 - y1) + x1) isInside = !isInside;
      });
    }
    return isInside ? 1 : 0;
  });
}

/** Means of 5 x 5 pixels, with a border of nothing one pixel wide. */
function blur(picture: Float64Array): Float64Array {
  const blurred = new Float64Array(ROW ** 2);
  for (let y = 0; y < GLYPH_SIDE; y++) {
    for (let x = 0; x < GLYPH_SIDE; x++) {
      let sum = 0;
      for (let v = Math.max(0, y - 2); v <= Math.min(GLYPH_SIDE - 1, y + 2); v++) {
        for (let u = Math.max(0, x - 2); u <= Math.min(GLYPH_SIDE - 1, x + 2); u++) {
          sum += picture[v * GLYPH_SIDE + u]!;
        }
      }
      blurred[(y + 1) * ROW + x + 1] = sum / 25;
    }
  }
  return blurred;
}

function nearest(one: Float64Array, other: Float64Array): number {
  let least = Infinity;
  for (const dy of [-1, 0, 1]) {
    for (const dx of [-1, 0, 1]) {
      let sum = 0;
      for (let y = 1; y <= GLYPH_SIDE; y++) {
        for (let at = y * ROW + 1, end = at + GLYPH_SIDE; at < end; at++) {
          const difference = one[at]! - other[at + dy * ROW + dx]!;
          sum += difference * difference;
        }
      }
      least = Math.min(least, sum);
    }
  }
  return Math.sqrt(least / GLYPH_SIDE ** 2);
}
