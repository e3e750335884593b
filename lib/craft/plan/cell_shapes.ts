import type { CraftSettings } from "./craft_settings.ts";

/** Height of a cell in parts of its width: of plates that are seen from the side, and of a stitch in stockinette. */
const HEIGHTS = { square: 1, side: 3.2 / 8, knitted: 0.8 } as const;
export type CellShape = keyof typeof HEIGHTS;

/** All of them. */
export const CELL_SHAPES = Object.keys(HEIGHTS) as readonly CellShape[];

/** The shape that a cell has, or is nearest to. */
export function shapeOf({ width, height }: CraftSettings["cell"]): CellShape {
  const far = (shape: CellShape) => Math.abs(height / width - HEIGHTS[shape]);
  return CELL_SHAPES.reduce((best, one) => far(one) < far(best) ? one : best);
}

/** A cell of that shape and width, in millimeters. */
export function cellOf(shape: CellShape, width: number): CraftSettings["cell"] {
  return { width, height: Math.round(width * HEIGHTS[shape] * 1000) / 1000 };
}
