import type { Plan, PlanPiece } from "@/lib/craft/plan/plan.ts";
import type { CellArea } from "./chart_section.ts";
import type { Chart } from "./print_settings.ts";

/** A chart of a part of a plan. */
export interface ChartView {
  readonly plan: Plan;
  /** Of `plan`, so that they are found once. */
  readonly cells: Int32Array;
  /** What is shown, with cells that stand on the page before. */
  readonly shown: CellArea;
  /** What is to be made from this page. */
  readonly own: CellArea;
  /** Those that get a sign here. */
  readonly pieces: readonly PlanPiece[];
  readonly kind: Exclude<Chart, "runs">;
  readonly mirror: boolean;
  /** Where it begins, and a cell's size: millimeters. */
  readonly x: number;
  readonly y: number;
  readonly cell: { readonly width: number; readonly height: number };
}

/** Left edge of so many cells of the piece from `column` on, in millimeters. */
export function leftOf({ shown, x, cell, mirror }: ChartView, column: number, width = 0): number {
  const at = column - shown.x;
  return x + (mirror ? shown.width - at - width : at) * cell.width;
}

/** Top edge of a row of the piece, in millimeters. */
export function topOf({ shown, y, cell }: ChartView, row: number): number {
  return y + (row - shown.y) * cell.height;
}

/** What of a piece is shown. */
export function within(piece: CellArea, { x, y, width, height }: CellArea): CellArea {
  const [left, top] = [Math.max(x, piece.x), Math.max(y, piece.y)];
  return {
    x: left,
    y: top,
    width: Math.min(x + width, piece.x + piece.width) - left,
    height: Math.min(y + height, piece.y + piece.height) - top,
  };
}

/** Pieces of which something is shown; those of boards that are not are never looked at. */
export function piecesIn({ boards, pieces }: Plan, area: CellArea): readonly PlanPiece[] {
  const isShown = (one: CellArea) => {
    const { width, height } = within(one, area);
    return width > 0 && height > 0;
  };
  return boards.filter(isShown).flatMap(({ from, to }) => pieces.slice(from, to).filter(isShown));
}
