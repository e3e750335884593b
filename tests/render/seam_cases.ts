import { STYLES } from "@/lib/render/styles.ts";
import { fillsCell } from "@/lib/render/vector/svg_stroke.ts";
import { randomGrid } from "./random_grid.ts";

/** Styles whose cells touch all along their sides. */
export const TOUCHING = STYLES.filter(({ layers, unit }) => fillsCell(layers[0]!, unit));

/** Pixels a cell at which seams between cells are looked for: whole numbers, and all kinds of others. */
export const SCALES: readonly number[] = [
  0.3,
  0.53,
  0.77,
  1,
  1.25,
  1.9,
  2.5,
  3.7,
  5.3333,
  7.13,
  11.9,
  13.5,
];
/** Nearest to the edge, so many pixels may be covered in part. */
export const EDGE = 1;

/** Drawings in which many cells touch others of their color. */
export const OPAQUE = randomGrid(1, 64, 48, { colors: 12, runs: 0.4 });
/** A drawing in which hardly any two cells have the same color. */
export const MANY_COLORS = randomGrid(2, 48, 48, { colors: 2000, runs: 0 });

/** A drawing at `scale` pixels a cell, whole or not. */
export function sized(svg: string, scale: number): string {
  const [, columns, rows] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
  const size = `width="${Number(columns) * scale}" height="${Number(rows) * scale}"`;
  return svg.replace(/width="[\d.]+" height="[\d.]+"/, size);
}
