import type { LayerShape } from "../style.ts";

/**
 * How lines along the top edges of cells are stroked so that they paint `shape` into each of them, as attributes of a
 * group: moved down to the middle of the shape, as wide as the shape is high, and dashed once a cell.
 *
 * Dashes of no length with round ends are circles (SVG 2, 11.4 and 13.5).
 */
export function strokeOf(shape: LayerShape, unit: number): string {
  const cells = (units: number) => decimal(units / unit);
  switch (shape.shape) {
    case "circle": {
      const { cx, cy, r } = shape;
      return `transform="translate(0 ${cells(cy)})" stroke-width="${cells(2 * r)}" ` +
        `stroke-linecap="round" stroke-dasharray="0 1" stroke-dashoffset="${cells(unit - cx)}"`;
    }
    case "rect": {
      const { x, y, width, height } = shape;
      const moved = `transform="translate(0 ${cells(y + height / 2)})"`;
      if (fillsCell(shape, unit)) {
        return `${moved} stroke-width="${TOUCHING}" shape-rendering="crispEdges"`;
      }
      const gap = cells(unit - width);
      const dashes = width === unit ? "" : ` stroke-dasharray="${cells(width)} ${gap}"`;
      const offset = x === 0 ? "" : ` stroke-dashoffset="${cells(unit - x)}"`;
      return `${moved} stroke-width="${cells(height)}"${dashes}${offset}`;
    }
  }
}

/**
 * Width of lines that touch, in cells: a little over one, so that a renderer that rounds edges leaves no gap between rows.
 * Half of what is over reaches no pixel's middle below 500 pixels a cell.
 */
const TOUCHING = 1.002;

/** Whether neighboring cells touch all along their sides. */
export function fillsCell(shape: LayerShape, unit: number): boolean {
  switch (shape.shape) {
    case "rect":
      return shape.width === unit && shape.height === unit;
    case "circle":
      return false;
  }
}

/** A number as SVG writes it shortest. */
export function decimal(value: number): string {
  return String(Math.round(value * 1e5) / 1e5).replace(/^(-?)0\./, "$1.");
}
