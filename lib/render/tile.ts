import type { Layer, Shape, Style } from "./style.ts";

/**
 * What a style does to one pixel of a cell: the cell's color times `keep` plus white times `white` (both 0-1), as
 * opaque as `cover` (0-1) of the cell's own alpha.
 */
export interface Shade {
  readonly cover: number;
  readonly keep: number;
  readonly white: number;
}

/** One cell of a style in pixels: `scale * scale` indices into its shades, row by row. */
export interface Tile {
  readonly scale: number;
  readonly shades: readonly Shade[];
  readonly pixels: Uint16Array<ArrayBuffer>;
}

/** Samples per pixel side on the edge of a circle. */
const SAMPLES = 4;
/** Steps of coverage and of light. Few enough that 16 colors with soft edges still fit a palette of 256. */
const COVER_STEPS = 8, LIGHT_STEPS = 64;

const cache = new WeakMap<Style, Map<number, Tile>>();

/** Rasterizes one cell of `style` at `scale` pixels a side. The same tile is given for the same question. */
export function tileOf(style: Style, scale: number): Tile {
  let tiles = cache.get(style);
  if (!tiles) cache.set(style, tiles = new Map());
  let tile = tiles.get(scale);
  if (!tile) tiles.set(scale, tile = rasterize(style, scale));
  return tile;
}

function rasterize({ layers, unit }: Style, scale: number): Tile {
  const pixels = new Uint16Array(scale * scale);
  const known = new Map<string, number>();
  const shades: Shade[] = [];
  for (let y = 0; y < scale; y++) {
    for (let x = 0; x < scale; x++) {
      let shade: Shade = { cover: 0, keep: 1, white: 0 };
      for (const layer of layers) shade = lay(shade, layer, coverage(layer, unit, scale, x, y));
      const rounded = {
        cover: step(shade.cover, COVER_STEPS),
        keep: step(shade.keep, LIGHT_STEPS),
        white: step(shade.white, LIGHT_STEPS),
      };
      const key = rounded.cover === 0 ? "" : JSON.stringify(rounded);
      let index = known.get(key);
      if (index === undefined) {
        known.set(key, index = shades.length);
        shades.push(rounded);
      }
      pixels[y * scale + x] = index;
    }
  }
  return { scale, shades, pixels };
}

/** Lays a shape that covers `part` of the pixel (0-1) over what is there. */
function lay({ cover, keep, white }: Shade, { paint }: Layer, part: number): Shade {
  if (part === 0) return { cover, keep, white };
  if ("cell" in paint) {
    const below = cover * (1 - part);
    const both = part + below;
    return { cover: both, keep: (part + below * keep) / both, white: below * white / both };
  }
  const amount = Math.abs(paint.light) * part;
  const left = 1 - amount;
  return { cover, keep: keep * left, white: white * left + (paint.light > 0 ? amount : 0) };
}

/** How much of pixel (x, y) the shape covers, 0-1. Edges of rectangles are moved to whole pixels, so that they stay crisp. */
function coverage(shape: Shape, unit: number, scale: number, x: number, y: number): number {
  if (shape.shape === "circle") return circleCoverage(shape, unit, scale, x, y);
  const within = (pixel: number, start: number, length: number) =>
    pixel >= snap(start, unit, scale) && pixel < snap(start + length, unit, scale);
  return within(x, shape.x, shape.width) && within(y, shape.y, shape.height) ? 1 : 0;
}

/** The whole pixel nearest to a place, mirrored about the middle of the cell so that left and right look alike. */
function snap(place: number, unit: number, scale: number): number {
  const round = (units: number) => Math.floor((2 * units * scale + unit) / (2 * unit));
  return 2 * place <= unit ? round(place) : scale - round(unit - place);
}

/** Counts samples in whole numbers, so that every engine counts alike. */
function circleCoverage(
  { cx, cy, r }: Extract<Shape, { shape: "circle" }>,
  unit: number,
  scale: number,
  x: number,
  y: number,
): number {
  const fine = 2 * SAMPLES * scale;
  let inside = 0;
  for (let j = 0; j < SAMPLES; j++) {
    const dy = (2 * (y * SAMPLES + j) + 1) * unit - cy * fine;
    for (let i = 0; i < SAMPLES; i++) {
      const dx = (2 * (x * SAMPLES + i) + 1) * unit - cx * fine;
      if (dx * dx + dy * dy <= r * r * fine * fine) inside++;
    }
  }
  return inside / (SAMPLES * SAMPLES);
}

function step(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
