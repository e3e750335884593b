import type { Plan, PlanPiece } from "@/lib/craft/plan/plan.ts";
import { BLACK, GRAY, inkOn, paleOf, WHITE } from "./ink.ts";
import type { PageDrawing, PlacedText } from "./printed_page.ts";
import type { Chart } from "./print_settings.ts";
import type { CellArea } from "./chart_section.ts";
import { codeFor, drawSigns, signFor } from "./signs.ts";

/** Widths of lines in millimeters: cells, each fifth, each tenth, edges of boards, outlines of bricks. */
const THIN = 0.0635, FIVE = 0.1235, TEN = 0.2117, EDGE = 0.4233, OUTLINE = 0.1764;
/** Beside and above the chart: room for numbers and the triangles at the middles. */
export const NUMBERS_WIDTH = 6, NUMBERS_HEIGHT = 4.5;
const NUMBER_SIZE = 2.4;
/** Part of a stud's side that its circle is wide. */
const STUD = 0.6;
/** Studs smaller than this would only darken a chart. */
const LEAST_STUD_CELL = 2.5;

/** A chart of a part of a plan. */
export interface ChartView {
  readonly plan: Plan;
  /** Of `plan`, so that they are found once. */
  readonly cells: Int32Array;
  /** What is shown, with cells that stand on the page before. */
  readonly shown: CellArea;
  /** What is to be made from this page. */
  readonly own: CellArea;
  readonly pieces: readonly PlanPiece[];
  readonly kind: Exclude<Chart, "runs">;
  readonly mirror: boolean;
  /** Where it begins, and a cell's size: millimeters. */
  readonly x: number;
  readonly y: number;
  readonly cell: { readonly width: number; readonly height: number };
}

/** Draws a chart: colors, signs, lines, numbers on all four sides and triangles at the middles. */
export function drawChart(view: ChartView): readonly PageDrawing[] {
  const overlaps = overlapsOf(view);
  return [
    ...drawFills(view, view.own, (hex) => hex),
    ...overlaps.flatMap((area) => drawFills(view, area, paleOf)),
    ...view.plan.craft === "bricks"
      // What is one piece must be seen: lines between cells are pale, and below its outline.
      ? [...drawLines(view, GRAY), ...drawOutlines(view), ...drawPieceMarks(view)]
      : [...drawCellMarks(view, view.own, inkOn), ...drawLines(view, BLACK)],
    ...overlaps.flatMap((area) => drawCellMarks(view, area, () => GRAY)),
    ...drawNumbers(view),
    ...drawMiddles(view),
  ];
}

/** Left edge of so many cells of the piece from `column` on, in millimeters. */
function left({ shown, x, cell, mirror }: ChartView, column: number, width = 0): number {
  const at = column - shown.x;
  return x + (mirror ? shown.width - at - width : at) * cell.width;
}

function top({ shown, y, cell }: ChartView, row: number): number {
  return y + (row - shown.y) * cell.height;
}

/** Lists of numbers, one a color: only of those that are there, for a piece may have as many colors as cells. */
interface ColorLists {
  readonly of: (color: number) => number[];
  /** In the order of the colors. */
  readonly all: () => readonly (readonly [color: number, list: readonly number[]])[];
}

function newLists(): ColorLists {
  const lists = new Map<number, number[]>();
  return {
    of: (color) => {
      const list = lists.get(color) ?? [];
      if (list.length === 0) lists.set(color, list);
      return list;
    },
    all: () => [...lists].sort(([a], [b]) => a - b),
  };
}

/** What is shown and not to be made from this page: above, and beside it at the left. */
function overlapsOf({ shown, own }: ChartView): readonly CellArea[] {
  const above = { ...shown, height: own.y - shown.y };
  const beside = { x: shown.x, y: own.y, width: own.x - shown.x, height: own.height };
  return [above, beside].filter(({ width, height }) => width > 0 && height > 0);
}

/** Rectangles of runs of cells in one color, row by row. */
function drawFills(
  view: ChartView,
  area: CellArea,
  tint: (hex: string) => string,
): readonly PageDrawing[] {
  const { plan, cells, cell, kind } = view;
  if (kind === "symbols") return [];
  const rects = newLists();
  for (let row = area.y; row < area.y + area.height; row++) {
    const start = row * plan.columns + area.x;
    const end = start + area.width;
    for (let from = start; from < end;) {
      const color = cells[from]!;
      let to = from + 1;
      while (to < end && cells[to] === color) to++;
      if (color >= 0) {
        const x = left(view, area.x + from - start, to - from);
        rects.of(color).push(x, top(view, row), (to - from) * cell.width, cell.height);
      }
      from = to;
    }
  }
  return rects.all().map(([color, rects]) => ({
    kind: "rects",
    color: tint(plan.colors[color]!.hex),
    rects,
  }));
}

/** Outlines of pieces, and their studs where they have room. */
function drawOutlines({ cell, ...view }: ChartView): readonly PageDrawing[] {
  const whole = { cell, ...view };
  const rects: number[] = [], circles: number[] = [];
  const radius = Math.min(cell.width, cell.height) * STUD / 2;
  const hasStuds = cell.width === cell.height && cell.width >= LEAST_STUD_CELL;
  for (const piece of view.pieces) {
    const { x, y, width, height } = within(piece, view.shown);
    rects.push(left(whole, x, width), top(whole, y), width * cell.width, height * cell.height);
    if (!hasStuds || piece.part?.includes("tile")) continue;
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) {
        const middle = left(whole, column, 1) + cell.width / 2;
        circles.push(middle, top(whole, row) + cell.height / 2, radius);
      }
    }
  }
  return [
    { kind: "circles", color: GRAY, width: THIN, circles },
    { kind: "frames", color: BLACK, width: OUTLINE, rects },
  ];
}

/** A sign in the middle of each piece. */
function drawPieceMarks(view: ChartView): readonly PageDrawing[] {
  const centers = newLists();
  for (const piece of view.pieces) {
    addCenter(view, centers.of(piece.color), within(piece, view.shown));
  }
  return drawMarks(view, centers, inkOn);
}

/** A sign in each cell of an area. */
function drawCellMarks(
  view: ChartView,
  area: CellArea,
  ink: (hex: string) => string,
): readonly PageDrawing[] {
  const { plan, cells } = view;
  const centers = newLists();
  for (let y = area.y; y < area.y + area.height; y++) {
    for (let x = area.x; x < area.x + area.width; x++) {
      const color = cells[y * plan.columns + x]!;
      if (color >= 0) addCenter(view, centers.of(color), { x, y, width: 1, height: 1 });
    }
  }
  return drawMarks(view, centers, ink);
}

function addCenter(view: ChartView, centers: number[], { x, y, width, height }: CellArea): void {
  const { cell } = view;
  centers.push(
    left(view, x, width) + width * cell.width / 2,
    top(view, y) + height * cell.height / 2,
  );
}

/** Signs color by color, on white where the cells have no color. */
function drawMarks(
  { plan, kind, cell }: ChartView,
  centers: ColorLists,
  ink: (hex: string) => string,
): readonly PageDrawing[] {
  return centers.all().map(([i, centers]) => {
    const color = plan.colors[i]!;
    const sign = kind === "codes" ? codeFor(plan, color) : signFor(plan, color);
    const shade = ink(kind === "symbols" ? WHITE : color.hex);
    return drawSigns(sign, shade, cell.width, cell.height, centers);
  });
}

/** Lines between all cells, each fifth and tenth of the whole piece stronger, edges of boards strongest. */
function drawLines(view: ChartView, color: string): readonly PageDrawing[] {
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
    const x = left(view, column);
    add(lineWidth(column, plan.board, plan.columns), x, y0, x, y1);
  }
  for (let row = shown.y; row <= shown.y + shown.height; row++) {
    const y = top(view, row);
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
function drawNumbers(view: ChartView): readonly PageDrawing[] {
  const { shown, cell } = view;
  const columns: PlacedText[] = [], before: PlacedText[] = [], behind: PlacedText[] = [];
  const [bottom, right] = [
    top(view, shown.y + shown.height),
    view.x + shown.width * cell.width,
  ];
  for (const column of numbered(shown.x, shown.width)) {
    const x = left(view, column - 1, 1) + cell.width / 2;
    columns.push({ x, y: view.y - 1, text: `${column}` });
    columns.push({ x, y: bottom + NUMBER_SIZE * 0.714 + 1, text: `${column}` });
  }
  for (const row of numbered(shown.y, shown.height)) {
    const y = top(view, row - 1) + cell.height / 2 + NUMBER_SIZE * 0.357;
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
function drawMiddles(view: ChartView): readonly PageDrawing[] {
  const { plan, shown, cell } = view;
  const triangles: number[] = [];
  const [column, row] = [plan.columns / 2, plan.rows / 2];
  const [bottom, right] = [
    top(view, shown.y + shown.height),
    view.x + shown.width * cell.width,
  ];
  if (column >= shown.x && column <= shown.x + shown.width) {
    const x = left(view, column);
    triangles.push(x - 1, view.y - 2.4, x + 1, view.y - 2.4, x, view.y - 0.4);
    triangles.push(x - 1, bottom + 2.4, x + 1, bottom + 2.4, x, bottom + 0.4);
  }
  if (row >= shown.y && row <= shown.y + shown.height) {
    const y = top(view, row);
    triangles.push(view.x - 2.4, y - 1, view.x - 2.4, y + 1, view.x - 0.4, y);
    triangles.push(right + 2.4, y - 1, right + 2.4, y + 1, right + 0.4, y);
  }
  return triangles.length === 0 ? [] : [{ kind: "triangles", color: "#c00000", triangles }];
}

function within(piece: PlanPiece, shown: CellArea): CellArea {
  const { x, y } = piece;
  const width = Math.min(piece.width, shown.x + shown.width - x);
  return { x, y, width, height: Math.min(piece.height, shown.y + shown.height - y) };
}
