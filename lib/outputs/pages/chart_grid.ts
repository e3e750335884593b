import { type ChartView, leftOf, topOf } from "./chart_view.ts";
import { BLACK } from "./ink.ts";
import type { PageDrawing, PlacedText } from "./printed_page.ts";

/** Widths of lines in millimeters: cells, each fifth, each tenth, edges of boards. */
const THIN = 0.0635, FIVE = 0.1235, TEN = 0.2117, EDGE = 0.4233;
/** Beside and above the chart: room for numbers and the triangles at the middles. */
export const NUMBERS_WIDTH = 6, NUMBERS_HEIGHT = 4.5;
const NUMBER_SIZE = 2.4;
/** Of the triangles at the middles. */
const RED = "#c00000";

/** Lines between all cells, each fifth and tenth of the whole piece stronger, edges of boards strongest. */
export function drawLines(view: ChartView, color: string): readonly PageDrawing[] {
  const { plan, shown, cell } = view;
  const widths = new Map<number, number[]>();
  const add = (width: number, ...line: number[]) => {
    const lines = widths.get(width) ?? [];
    lines.push(...line);
    widths.set(width, lines);
  };
  const [x0, x1] = [view.x, view.x + shown.width * cell.width];
  const [y0, y1] = [view.y, view.y + shown.height * cell.height];
  for (let column = shown.x; column <= shown.x + shown.width; column++) {
    const x = leftOf(view, column);
    add(lineWidth(column, plan.board, plan.columns), x, y0, x, y1);
  }
  for (let row = shown.y; row <= shown.y + shown.height; row++) {
    const y = topOf(view, row);
    add(lineWidth(row, plan.board, plan.rows), x0, y, x1, y);
  }
  return [...widths].sort(([a], [b]) => a - b)
    .map(([width, lines]): PageDrawing => ({
      kind: "lines",
      color: width === EDGE ? BLACK : color,
      width,
      lines,
    }));
}

function lineWidth(at: number, board: number, end: number): number {
  if (at % board === 0 || at === end) return EDGE;
  if (at % 10 === 0) return TEN;
  return at % 5 === 0 ? FIVE : THIN;
}

/** Numbers of every tenth column and row of the whole piece, and of the first, on all four sides. */
export function drawNumbers(view: ChartView): readonly PageDrawing[] {
  const { shown, cell } = view;
  const columns: PlacedText[] = [], before: PlacedText[] = [], behind: PlacedText[] = [];
  const [bottom, right] = [
    topOf(view, shown.y + shown.height),
    view.x + shown.width * cell.width,
  ];
  for (const column of numbered(shown.x, shown.width)) {
    const x = leftOf(view, column - 1, 1) + cell.width / 2;
    columns.push({ x, y: view.y - 1, text: `${column}` });
    columns.push({ x, y: bottom + NUMBER_SIZE * 0.714 + 1, text: `${column}` });
  }
  for (const row of numbered(shown.y, shown.height)) {
    const y = topOf(view, row - 1) + cell.height / 2 + NUMBER_SIZE * 0.357;
    before.push({ x: view.x - 1, y, text: `${row}` });
    behind.push({ x: right + 1, y, text: `${row}` });
  }
  const texts = { kind: "texts", color: BLACK, size: NUMBER_SIZE } as const;
  return [
    { ...texts, anchor: "middle", texts: columns },
    { ...texts, anchor: "end", texts: before },
    { ...texts, anchor: "start", texts: behind },
  ];
}

/** Of cells from `start` (counted from 0) on: the first and each tenth, counted from 1. */
function numbered(start: number, length: number): number[] {
  const tens = Array.from({ length }, (_, i) => start + i + 1).filter((at) => at % 10 === 0);
  return tens[0] !== undefined && tens[0] - start < 4 ? tens : [start + 1, ...tens];
}

/** Triangles that point at the middles of the whole piece, where these are on the page. */
export function drawMiddles(view: ChartView): readonly PageDrawing[] {
  const { plan, shown, cell } = view;
  const triangles: number[] = [];
  const [column, row] = [plan.columns / 2, plan.rows / 2];
  const [bottom, right] = [
    topOf(view, shown.y + shown.height),
    view.x + shown.width * cell.width,
  ];
  // Outside of the numbers above and below, and in the gap before those beside.
  if (column >= shown.x && column <= shown.x + shown.width) {
    const x = leftOf(view, column);
    triangles.push(x - 1, view.y - 4.4, x + 1, view.y - 4.4, x, view.y - 2.9);
    triangles.push(x - 1, bottom + 4.4, x + 1, bottom + 4.4, x, bottom + 2.9);
  }
  if (row >= shown.y && row <= shown.y + shown.height) {
    const y = topOf(view, row);
    triangles.push(view.x - 1, y - 1, view.x - 1, y + 1, view.x, y);
    triangles.push(right + 1, y - 1, right + 1, y + 1, right, y);
  }
  return triangles.length === 0 ? [] : [{ kind: "triangles", color: RED, triangles }];
}
