import type { Layer, LayerShape, Style } from "../style.ts";

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
export interface CellTile {
  readonly scale: number;
  readonly shades: readonly Shade[];
  readonly pixels: Uint16Array<ArrayBuffer>;
}

/** Samples per pixel side on the edge of a circle. */
const SAMPLES = 4;
/**
 * Steps of coverage at the edge to nothing, at edges within the cell, where contrast is low, and of light: so few that
 * 16 colors with soft edges still fit a palette of 256.
 */
const COVER_STEPS = 8, INNER_STEPS = 2, LIGHT_STEPS = 64;

const cache = new WeakMap<Style, Map<number, CellTile>>();

/** Larger tiles are for single files, and not kept. */
const MOST_KEPT = 256;

/** Rasterizes one cell of `style` at `scale` pixels a side. Asked again, it is at hand. */
export function tileOf(style: Style, scale: number): CellTile {
  if (scale > MOST_KEPT) return rasterize(style, scale);
  let tiles = cache.get(style);
  if (!tiles) cache.set(style, tiles = new Map());
  let tile = tiles.get(scale);
  if (!tile) tiles.set(scale, tile = rasterize(style, scale));
  return tile;
}

function rasterize({ layers, unit }: Style, scale: number): CellTile {
  const parts = layers.map((layer) => coverage(layer, unit, scale));
  const pixels = new Uint16Array(scale * scale);
  const known = new Map<number, number>();
  const shades: Shade[] = [];
  for (let y = 0; y < scale; y++) {
    for (let x = 0; x < scale; x++) {
      let shade = CLEAR;
      for (let i = 0; i < layers.length; i++) shade = lay(shade, layers[i]!, parts[i]!(x, y));
      const cover = Math.round(shade.cover * COVER_STEPS);
      const keep = Math.round(shade.keep * LIGHT_STEPS);
      // Rounded up both, they would be more than all there is.
      const white = Math.min(Math.round(shade.white * LIGHT_STEPS), LIGHT_STEPS - keep);
      const key = cover && (cover * 256 + keep) * 256 + white;
      let index = known.get(key);
      if (index === undefined) {
        known.set(key, index = shades.length);
        shades.push({
          cover: cover / COVER_STEPS,
          keep: keep / LIGHT_STEPS,
          white: white / LIGHT_STEPS,
        });
      }
      pixels[y * scale + x] = index;
    }
  }
  return { scale, shades, pixels };
}

const CLEAR: Shade = { cover: 0, keep: 1, white: 0 };

/** Lays a shape that covers `part` of the pixel (0-1) over what is there. */
function lay(shade: Shade, { paint }: Layer, part: number): Shade {
  const { cover, keep, white } = shade;
  if (cover > 0) part = step(part, INNER_STEPS);
  if (part === 0) return shade;
  if ("cell" in paint) {
    const below = cover * (1 - part);
    const both = part + below;
    return { cover: both, keep: (part + below * keep) / both, white: below * white / both };
  }
  const amount = Math.abs(paint.light) * part;
  const left = 1 - amount;
  return { cover, keep: keep * left, white: white * left + (paint.light > 0 ? amount : 0) };
}

/** How much of a pixel something covers, 0-1. */
type Coverage = (x: number, y: number) => number;

type Rectangle = Extract<LayerShape, { readonly shape: "rect" }>;
type Circle = Extract<LayerShape, { readonly shape: "circle" }>;

function coverage(shape: LayerShape, unit: number, scale: number): Coverage {
  switch (shape.shape) {
    case "rect":
      return rectCoverage(shape, unit, scale);
    case "circle":
      return circleCoverage(shape, unit, scale);
  }
}

/** Edges are moved to whole pixels, so that they stay crisp. */
function rectCoverage(rect: Rectangle, unit: number, scale: number): Coverage {
  const left = snap(rect.x, unit, scale), right = snap(rect.x + rect.width, unit, scale);
  const top = snap(rect.y, unit, scale), bottom = snap(rect.y + rect.height, unit, scale);
  return (x, y) => x >= left && x < right && y >= top && y < bottom ? 1 : 0;
}

/** The whole pixel nearest to a place, mirrored about the middle of the cell so that left and right look alike. */
function snap(place: number, unit: number, scale: number): number {
  const round = (units: number) => Math.floor((2 * units * scale + unit) / (2 * unit));
  return 2 * place <= unit ? round(place) : scale - round(unit - place);
}

/** Counts samples in whole numbers, so that every engine counts alike. */
function circleCoverage({ cx, cy, r }: Circle, unit: number, scale: number): Coverage {
  // A length of `fine` is one unit; samples lie at odd multiples of `unit`.
  const fine = 2 * SAMPLES * scale;
  const radius = r * fine, pixel = 2 * SAMPLES * unit;
  return (x, y) => {
    const left = x * pixel - cx * fine, top = y * pixel - cy * fine;
    const middle = square(left + pixel / 2) + square(top + pixel / 2);
    // A pixel's corners are less than one pixel from its middle.
    if (radius > pixel && middle <= square(radius - pixel)) return 1;
    if (middle >= square(radius + pixel)) return 0;
    let inside = 0;
    for (let j = 0; j < SAMPLES; j++) {
      const dy = top + (2 * j + 1) * unit;
      for (let i = 0; i < SAMPLES; i++) {
        const dx = left + (2 * i + 1) * unit;
        if (dx * dx + dy * dy <= radius * radius) inside++;
      }
    }
    return inside / (SAMPLES * SAMPLES);
  };
}

function square(value: number): number {
  return value * value;
}

function step(value: number, steps: number): number {
  return Math.round(value * steps) / steps;
}
