/**
 * A style as data: what one cell looks like.
 *
 * Coordinates are whole numbers in units of 1/`unit` of a cell. A unit whose parts have few decimals keeps SVG exact and short.
 */
export interface Style {
  /** Stable and lower case: it stands in file names and links. */
  readonly id: string;
  /** In English: languages may have their own. */
  readonly name: string;
  /** Units per cell side. */
  readonly unit: number;
  /** The fewest pixels per cell at which the style can be told from the others. */
  readonly minScale: number;
  /** Shapes painted in order, first to last, each within the cell. The first paints the cell's own color. */
  readonly layers: readonly Layer[];
}

/** One shape of a style, in units from the cell's top left corner. */
export type Layer = { readonly paint: Paint } & LayerShape;

/** What a layer covers of each cell. */
export type LayerShape =
  | {
    readonly shape: "rect";
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }
  | { readonly shape: "circle"; readonly cx: number; readonly cy: number; readonly r: number };

/** Either the cell's own color, or white (light above 0) or black (below) laid over it, as opaque as its amount, -1 to 1. */
export type Paint = { readonly cell: true } | { readonly light: number };
