/**
 * A style as data: what one cell looks like. Adding a style is adding one file beside this and one line to the list.
 *
 * Coordinates are integers in units of 1/`unit` of a cell, so that SVG stays integer and PNG stays crisp.
 */
export interface Style {
  /** Stable and lower case: it stands in file names and links. */
  readonly id: string;
  /** Units per cell side. */
  readonly unit: number;
  /** Shapes painted in order, first to last. */
  readonly layers: readonly Layer[];
  /** Whether neighbouring cells of one colour may be merged into one shape. */
  readonly merges: boolean;
}

/** One shape of a style, in cell units. */
export type Layer =
  & { readonly paint: Paint }
  & (
    | {
      readonly shape: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    }
    | { readonly shape: "circle"; readonly cx: number; readonly cy: number; readonly r: number }
  );

/** Either the colour of the cell, or light (positive) or shade (negative) laid over it, -1 to 1. */
export type Paint = { readonly cell: true } | { readonly light: number };
