/**
 * What is drawn on a page. Measures are millimeters from the page's top left corner; lists of numbers hold one thing after the other.
 * Colors are `#rrggbb`.
 */
export type PageDrawing =
  /** Filled rectangles: x, y, width, height each. */
  | { readonly kind: "rects"; readonly color: string; readonly rects: readonly number[] }
  /** Outlines of rectangles: x, y, width, height each. */
  | {
    readonly kind: "frames";
    readonly color: string;
    readonly width: number;
    readonly rects: readonly number[];
  }
  /** Lines with flat ends: x and y of the one end and of the other each. */
  | {
    readonly kind: "lines";
    readonly color: string;
    readonly width: number;
    readonly lines: readonly number[];
  }
  /** Outlines of circles: x and y of the center and radius each. */
  | {
    readonly kind: "circles";
    readonly color: string;
    readonly width: number;
    readonly circles: readonly number[];
  }
  /** Filled triangles: x and y of each corner. */
  | { readonly kind: "triangles"; readonly color: string; readonly triangles: readonly number[] }
  /** Signs: number of the glyph, x and y of the top left corner of the square of `size` that it is drawn in, each. */
  | {
    readonly kind: "glyphs";
    readonly color: string;
    readonly size: number;
    readonly glyphs: readonly number[];
  }
  /** Texts of one size (the height of the em), each at its place on the baseline. */
  | {
    readonly kind: "texts";
    readonly color: string;
    readonly size: number;
    readonly anchor: Anchor;
    readonly texts: readonly PlacedText[];
  }
  /** A picture of cells, row by row, each an index into the colors; -1 where nothing is. */
  | {
    readonly kind: "picture";
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly columns: number;
    readonly rows: number;
    readonly colors: readonly string[];
    readonly cells: Int32Array;
  };

/** Which end of a text, or whether its middle, is at its place. */
export type Anchor = "start" | "middle" | "end";

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A line of a table. */
export interface TableRow {
  readonly isHead: boolean;
  readonly cells: readonly (readonly PageDrawing[])[];
}

/** What a page is put together from, in the order in which it is read; what comes later is drawn over what is before it. */
export type Part =
  /** What readers pass over: lines, the same words on every page. */
  | { readonly kind: "decoration"; readonly drawings: readonly PageDrawing[] }
  | { readonly kind: "heading" | "paragraph"; readonly drawings: readonly PageDrawing[] }
  /** `says` is told in its place. */
  | { readonly kind: "figure"; readonly says: string; readonly drawings: readonly PageDrawing[] }
  | { readonly kind: "table"; readonly rows: readonly TableRow[] };

/** A page as it is printed. */
export interface PrintedPage {
  /** Millimeters. */
  readonly width: number;
  readonly height: number;
  readonly parts: readonly Part[];
}

/** A page that is drawn when it is wanted. */
export interface Sheet {
  /** As lists of pages name it, such as "Board B2". */
  readonly name: string;
  readonly draw: () => PrintedPage;
}

/** All pages of a document. */
export interface Booklet {
  readonly title: string;
  /** BCP 47 tag of its words. */
  readonly language: string;
  readonly sheets: readonly Sheet[];
}

/** All drawings of a page, whatever they mean. */
export function drawingsOf({ parts }: Pick<PrintedPage, "parts">): readonly PageDrawing[] {
  return parts.flatMap((part) =>
    part.kind === "table" ? part.rows.flatMap(({ cells }) => cells.flat()) : part.drawings
  );
}
