import type { Size } from "@/lib/document/size.ts";
import type { Cell } from "./shapes.ts";

/** Where the grid lies in its viewport, in CSS pixels: the side of a cell, and the grid's top left corner. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A length in both directions, or a place, in CSS pixels from the viewport's top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Sides of a cell, in CSS pixels, between which zooming goes. */
export const MIN_SCALE = 1;
export const MAX_SCALE = 96;

/** Part of the viewport, in CSS pixels, that the grid never leaves altogether. */
const KEPT_IN_SIGHT = 48;

/** The whole grid in the middle of the viewport, with `margin` CSS pixels around it. */
export function fitView(size: Size, viewport: Point, margin = 16): View {
  const scale = Math.min(
    (viewport.x - 2 * margin) / size.columns,
    (viewport.y - 2 * margin) / size.rows,
    MAX_SCALE,
  );
  return centered(size, viewport, Math.max(scale, Math.min(MIN_SCALE, 0.25)));
}

/** Zooms by a factor so that what lies under `at` stays there. */
export function zoomAt(view: View, factor: number, at: Point, least: number): View {
  const scale = Math.min(
    MAX_SCALE,
    Math.max(Math.min(least, MIN_SCALE * 2), view.scale * factor),
  );
  const ratio = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

/** Zooms and moves so that what lay under two fingers stays under them, as far as it can without turning. */
export function pinch(
  view: View,
  before: readonly [Point, Point],
  after: readonly [Point, Point],
  least: number,
): View {
  const factor = distance(...after) / Math.max(1, distance(...before));
  const from = middle(...before);
  const to = middle(...after);
  const zoomed = zoomAt(view, factor, from, least);
  return { scale: zoomed.scale, x: zoomed.x + to.x - from.x, y: zoomed.y + to.y - from.y };
}

/** Moves the grid, but never out of sight. */
export function panTo(view: View, size: Size, viewport: Point): View {
  const width = size.columns * view.scale;
  const height = size.rows * view.scale;
  return {
    scale: view.scale,
    x: clamp(view.x, KEPT_IN_SIGHT - width, viewport.x - KEPT_IN_SIGHT),
    y: clamp(view.y, KEPT_IN_SIGHT - height, viewport.y - KEPT_IN_SIGHT),
  };
}

/** Moves the grid as little as it takes to bring a cell, with a cell's breadth around it, into sight. */
export function reveal(view: View, cell: Cell, viewport: Point): View {
  const around = Math.min(view.scale, viewport.x / 4, viewport.y / 4);
  const left = view.x + cell.column * view.scale - around;
  const top = view.y + cell.row * view.scale - around;
  const span = view.scale + 2 * around;
  return {
    scale: view.scale,
    x: view.x + shift(left, span, viewport.x),
    y: view.y + shift(top, span, viewport.y),
  };
}

/** The cell at a place, which may lie beside the grid. */
export function cellAt(view: View, at: Point): Cell {
  return {
    column: Math.floor((at.x - view.x) / view.scale),
    row: Math.floor((at.y - view.y) / view.scale),
  };
}

/** The nearest cell that lies on the grid. */
export function clampCell({ column, row }: Cell, { columns, rows }: Size): Cell {
  return { column: clamp(column, 0, columns - 1), row: clamp(row, 0, rows - 1) };
}

function centered(size: Size, viewport: Point, scale: number): View {
  return {
    scale,
    x: (viewport.x - size.columns * scale) / 2,
    y: (viewport.y - size.rows * scale) / 2,
  };
}

function distance(one: Point, two: Point): number {
  return Math.hypot(one.x - two.x, one.y - two.y);
}

function middle(one: Point, two: Point): Point {
  return { x: (one.x + two.x) / 2, y: (one.y + two.y) / 2 };
}

function shift(start: number, span: number, room: number): number {
  if (start < 0) return -start;
  return Math.min(0, room - (start + span));
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
