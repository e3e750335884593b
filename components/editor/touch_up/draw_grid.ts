import { hasBrush } from "@/lib/editor/touch_up/tools.ts";
import type { Workspace } from "@/lib/editor/touch_up/workspace.ts";

/** Draws the workspace as it is; cells go to a small canvas of one pixel a cell, which is then shown enlarged. */
export interface GridPainter {
  draw(context: CanvasRenderingContext2D, pixelRatio: number): void;
}

/** Sides of a cell, in CSS pixels, from which grid lines help more than they hide. */
const LINES_FROM = 5;
/** Every so many cells a line is stronger, for counting. */
const STRONG_EVERY = 10;
/** Side of the squares behind transparent cells, in CSS pixels. */
const CHECKER = 8;

/** Prepares drawing for one workspace. */
export function createGridPainter(workspace: Workspace): GridPainter {
  const { surface } = workspace;
  const { columns, rows } = surface.size;
  const cells = document.createElement("canvas");
  cells.width = columns;
  cells.height = rows;
  const cellContext = cells.getContext("2d")!;
  const image = cellContext.createImageData(columns, rows);
  // Packed colors have the byte order of image data on the little-endian machines that browsers run on.
  const pixels = new Uint32Array(image.data.buffer);
  pixels.set(surface.shown);
  surface.takeDirtyRows();
  cellContext.putImageData(image, 0, 0);

  return {
    draw: (context, pixelRatio) => {
      refresh();
      const { width, height } = context.canvas;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
      drawCells(context, cells, workspace);
      if (workspace.gridLines.value) drawLines(context, workspace);
      drawMarks(context, workspace);
    },
  };

  function refresh(): void {
    const dirty = surface.takeDirtyRows();
    if (dirty === null) return;
    const [first, last] = dirty;
    pixels.set(surface.shown.subarray(first * columns, (last + 1) * columns), first * columns);
    cellContext.putImageData(image, 0, 0, 0, first, columns, last - first + 1);
  }
}

function drawCells(
  context: CanvasRenderingContext2D,
  cells: HTMLCanvasElement,
  { view, surface }: Workspace,
): void {
  const { scale, x, y } = view.value;
  const width = surface.size.columns * scale;
  const height = surface.size.rows * scale;
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.fillStyle = checker(context);
  context.fillRect(x, y, width, height);
  context.imageSmoothingEnabled = false;
  context.drawImage(cells, x, y, width, height);
  context.restore();
}

let checkerTile: HTMLCanvasElement | null = null;

function checker(context: CanvasRenderingContext2D): CanvasPattern {
  if (checkerTile === null) {
    checkerTile = document.createElement("canvas");
    checkerTile.width = checkerTile.height = 2 * CHECKER;
    const tile = checkerTile.getContext("2d")!;
    tile.fillStyle = "#ffffff";
    tile.fillRect(0, 0, 2 * CHECKER, 2 * CHECKER);
    tile.fillStyle = "#d2d2d8";
    tile.fillRect(0, 0, CHECKER, CHECKER);
    tile.fillRect(CHECKER, CHECKER, CHECKER, CHECKER);
  }
  return context.createPattern(checkerTile, "repeat")!;
}

function drawLines(
  context: CanvasRenderingContext2D,
  { view, viewport, surface }: Workspace,
): void {
  const { scale, x, y } = view.value;
  if (scale < LINES_FROM) return;
  const { columns, rows } = surface.size;
  const left = Math.max(0, x);
  const right = Math.min(viewport.value.x, x + columns * scale);
  const top = Math.max(0, y);
  const bottom = Math.min(viewport.value.y, y + rows * scale);
  const firstColumn = Math.max(0, Math.floor(-x / scale));
  const firstRow = Math.max(0, Math.floor(-y / scale));
  for (let column = firstColumn; column <= columns; column++) {
    const at = x + column * scale;
    if (at > right + 1) break;
    context.fillStyle = lineColor(column);
    context.fillRect(Math.round(at) - 0.5, top, 1, bottom - top);
  }
  for (let row = firstRow; row <= rows; row++) {
    const at = y + row * scale;
    if (at > bottom + 1) break;
    context.fillStyle = lineColor(row);
    context.fillRect(left, Math.round(at) - 0.5, right - left, 1);
  }
}

function lineColor(index: number): string {
  return index % STRONG_EVERY === 0 ? "rgba(128,128,128,0.9)" : "rgba(128,128,128,0.4)";
}

function drawMarks(context: CanvasRenderingContext2D, workspace: Workspace): void {
  const { columns, rows } = workspace.surface.size;
  const { scale, x, y } = workspace.view.value;
  const { horizontal, vertical } = workspace.mirror.value;
  context.setLineDash([6, 4]);
  if (horizontal) {
    const middle = x + columns * scale / 2;
    outline(context, middle, y, 0, rows * scale);
  }
  if (vertical) {
    const middle = y + rows * scale / 2;
    outline(context, x, middle, columns * scale, 0);
  }
  context.setLineDash([]);
  const marked = workspace.hover.value;
  const tool = workspace.tool.value;
  const size = hasBrush(tool) ? workspace.brush.value : 1;
  for (const cell of marked === null ? [workspace.cursor.value] : [marked]) {
    const before = Math.floor((size - 1) / 2);
    outline(
      context,
      x + (cell.column - before) * scale,
      y + (cell.row - before) * scale,
      size * scale,
      size * scale,
    );
  }
}

/** Light within dark, so that it shows on every color. */
function outline(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.lineWidth = 4;
  context.strokeStyle = "#16141e";
  context.strokeRect(x, y, width, height);
  context.lineWidth = 2;
  context.strokeStyle = "#ffffff";
  context.strokeRect(x, y, width, height);
}
