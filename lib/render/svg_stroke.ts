import type { Shape, Style } from "./style.ts";

/**
 * How a line along the top edges of a run of cells must be stroked so that it paints `shape` into each of them, as
 * attributes of a group: moved down to the shape's middle, as wide as the shape is high, and dashed once a cell.
 *
 * Dashes of no length with round ends are circles (SVG 2, 11.4 and 13.5).
 */
export function strokeOf(shape: Shape, unit: number): string {
  const cells = (units: number) => decimal(units / unit);
  if (shape.shape === "circle") {
    const { cx, cy, r } = shape;
    return `transform="translate(0 ${cells(cy)})" stroke-width="${cells(2 * r)}" ` +
      `stroke-linecap="round" stroke-dasharray="0 1" stroke-dashoffset="${cells(unit - cx)}"`;
  }
  const { x, y, width, height } = shape;
  const moved = `transform="translate(0 ${cells(y + height / 2)})" `;
  if (width < unit) {
    const offset = x === 0 ? "" : ` stroke-dashoffset="${cells(unit - x)}"`;
    return `${moved}stroke-width="${cells(height)}" ` +
      `stroke-dasharray="${cells(width)} ${cells(unit - width)}"${offset}`;
  }
  if (height < unit) return `${moved}stroke-width="${cells(height)}"`;
  return `${moved}stroke-width="${FULL}" shape-rendering="crispEdges"`;
}

/**
 * Width of lines that touch: a hundredth over one, so that a renderer that rounds edges leaves no gap between rows.
 * Half of that reaches no pixel's middle below 100 pixels a cell.
 */
const FULL = "1.01";

/** Whether the shape fills the cell, so that neighbours touch. */
export function fillsCell(shape: Shape, { unit }: Style): boolean {
  return shape.shape === "rect" && shape.width === unit && shape.height === unit;
}

/** A number as SVG writes it shortest. */
export function decimal(value: number): string {
  return String(Math.round(value * 1e5) / 1e5).replace(/^(-?)0\./, "$1.");
}
