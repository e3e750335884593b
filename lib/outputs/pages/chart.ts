import { drawLines, drawMiddles, drawNumbers } from "./chart_grid.ts";
import type { CellArea } from "./chart_section.ts";
import { type ChartView, leftOf, piecesIn, topOf, within } from "./chart_view.ts";
import { type ColorLists, newLists } from "./color_lists.ts";
import { BLACK, GRAY, inkOn, PALE, paleOf, WHITE } from "./ink.ts";
import type { PageDrawing } from "./printed_page.ts";
import { codeFor, drawSigns, signFor, widestOf } from "./signs.ts";

/** Width of the outline of a brick, and of a stud. */
const OUTLINE = 0.1764, THIN = 0.0635;
/** Part of a stud's side that its circle is wide. */
const STUD = 0.6;
/** Studs smaller than this would only darken a chart. */
const LEAST_STUD_CELL = 2.5;

/** Draws a chart: colors, signs, lines, numbers on all four sides and triangles at the middles. */
export function drawChart(view: ChartView): readonly PageDrawing[] {
  const overlaps = overlapsOf(view);
  return [
    ...drawFills(view, view.own, (hex) => hex),
    ...overlaps.flatMap((area) =>
      view.kind === "symbols" ? [drawGround(view, area)] : drawFills(view, area, paleOf)
    ),
    ...view.plan.craft === "bricks"
      // What is one piece must be seen: lines between cells are pale, and below its outline.
      ? [...drawLines(view, GRAY), ...drawOutlines(view), ...drawPieceMarks(view)]
      : [...drawCellMarks(view, view.own, inkOn), ...drawLines(view, BLACK)],
    ...overlaps.flatMap((area) => drawCellMarks(view, area, () => GRAY)),
    ...drawNumbers(view),
    ...drawMiddles(view),
  ];
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
        const x = leftOf(view, area.x + from - start, to - from);
        rects.of(color).push(x, topOf(view, row), (to - from) * cell.width, cell.height);
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

/** Gray behind black signs that stand on the page before. */
function drawGround(view: ChartView, area: CellArea): PageDrawing {
  const { cell } = view;
  const rects = [
    leftOf(view, area.x, area.width),
    topOf(view, area.y),
    area.width * cell.width,
    area.height * cell.height,
  ];
  return { kind: "rects", color: PALE, rects };
}

/** Outlines of pieces, white around dark ones, and their studs where they have room. */
function drawOutlines(view: ChartView): readonly PageDrawing[] {
  const { plan, shown, cell, kind } = view;
  const dark: number[] = [], light: number[] = [], circles: number[] = [];
  const radius = Math.min(cell.width, cell.height) * STUD / 2;
  const hasStuds = cell.width === cell.height && cell.width >= LEAST_STUD_CELL;
  for (const piece of piecesIn(plan, shown)) {
    const { x, y, width, height } = within(piece, shown);
    const isDark = kind !== "symbols" && inkOn(plan.colors[piece.color]!.hex) === WHITE;
    (isDark ? dark : light).push(
      leftOf(view, x, width),
      topOf(view, y),
      width * cell.width,
      height * cell.height,
    );
    if (!hasStuds || piece.part?.includes("tile")) continue;
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) {
        const middle = leftOf(view, column, 1) + cell.width / 2;
        circles.push(middle, topOf(view, row) + cell.height / 2, radius);
      }
    }
  }
  const outline = { kind: "frames", width: OUTLINE } as const;
  return [
    { kind: "circles", color: GRAY, width: THIN, circles },
    { ...outline, color: BLACK, rects: light },
    { ...outline, color: WHITE, rects: dark },
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
    leftOf(view, x, width) + width * cell.width / 2,
    topOf(view, y) + height * cell.height / 2,
  );
}

/** Signs color by color, on white where the cells have no color. */
function drawMarks(
  { plan, kind, cell }: ChartView,
  centers: ColorLists,
  ink: (hex: string) => string,
): readonly PageDrawing[] {
  const marks = centers.all().map(([i, centers]) => {
    const color = plan.colors[i]!;
    const sign = kind === "codes" ? codeFor(plan, color) : signFor(plan, color);
    return { sign, shade: ink(kind === "symbols" ? WHITE : color.hex), centers };
  });
  const widest = widestOf(marks.map(({ sign }) => sign));
  return marks.map(({ sign, shade, centers }) =>
    drawSigns(sign, shade, cell.width, cell.height, centers, widest)
  );
}
