import { GLYPHS } from "./glyphs.ts";

/** Side of the grid that glyphs are drawn on. */
export const GLYPH_SIDE = 24;

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

function blur(picture: Float64Array): Float64Array {
  return picture.map((_, at) => {
    let sum = 0;
    for (let dy = -2; dy <= 2; dy++) {
      for (let dx = -2; dx <= 2; dx++) sum += pixel(picture, at, dx, dy);
    }
    return sum / 25;
  });
}

function nearest(one: Float64Array, other: Float64Array): number {
  let least = Infinity;
  for (let dy = -1; dy <= 1; dy++) {
    for (let dx = -1; dx <= 1; dx++) {
      const sum = one.reduce((sum, value, at) => sum + (value - pixel(other, at, dx, dy)) ** 2, 0);
      least = Math.min(least, Math.sqrt(sum / one.length));
    }
  }
  return least;
}

function pixel(picture: Float64Array, at: number, dx: number, dy: number): number {
  const [x, y] = [at % GLYPH_SIDE + dx, Math.floor(at / GLYPH_SIDE) + dy];
  const isOutside = x < 0 || y < 0 || x >= GLYPH_SIDE || y >= GLYPH_SIDE;
  return isOutside ? 0 : picture[y * GLYPH_SIDE + x]!;
}
