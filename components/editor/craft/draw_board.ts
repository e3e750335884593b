import { type PackedPlan, unpackPieces } from "@/lib/craft/plan/packed_plan.ts";
import type { PlanBoard, PlanPiece } from "@/lib/craft/plan/plan.ts";
import { GLYPHS } from "@/lib/craft/symbols/glyphs.ts";
import { areDone, type Done } from "@/lib/editor/craft/progress.ts";
import { inkOn, paleOf } from "@/lib/outputs/pages/ink.ts";

/** A cell that the keys have come to, from the board's top left. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

/** Pieces from which on signs could not be read, and would take longer to draw than is not felt. */
const MOST_SIGNS = 4096;
/** Side of the square that glyphs are drawn in. */
const GLYPH_SIDE = 24;
const PAPER = "#ffffff", LINE = "#808080", TEN = "#000000", CURSOR = "#d6006c";

/**
 * Draws a board with its signs; what is done is pale.
 *
 * @param side Device pixels of a cell's width.
 */
export function drawBoard(
  canvas: HTMLCanvasElement,
  plan: PackedPlan,
  board: PlanBoard,
  done: Done,
  side: number,
  spot: Spot | null,
): void {
  const high = side * plan.cell.height / plan.cell.width;
  canvas.width = Math.round(board.width * side);
  canvas.height = Math.round(board.height * high);
  const context = canvas.getContext("2d")!;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const pieces = unpackPieces(plan, board.from, board.to);
  for (const piece of pieces) {
    const { hex } = plan.colors[piece.color]!;
    context.fillStyle = areDone(plan, done, [piece]) ? paleOf(hex) : hex;
    const [x, y, width, height] = boxOf(piece);
    context.fillRect(x, y, width, height);
  }
  if (pieces.length <= MOST_SIGNS) {
    context.strokeStyle = LINE;
    context.lineWidth = Math.max(1, side / 24);
    context.beginPath();
    for (const piece of pieces) context.rect(...boxOf(piece));
    context.stroke();
    for (const piece of pieces) drawSign(piece);
  }
  drawTens();
  if (spot !== null) {
    context.strokeStyle = CURSOR;
    context.lineWidth = Math.max(3, side / 8);
    context.strokeRect(spot.column * side, spot.row * high, side, high);
  }

  function boxOf({ x, y, width, height }: PlanPiece): [number, number, number, number] {
    return [(x - board.x) * side, (y - board.y) * high, width * side, height * high];
  }

  function drawSign(piece: PlanPiece): void {
    const color = plan.colors[piece.color]!;
    const [x, y, width, height] = boxOf(piece);
    const size = Math.min(side, high) * 0.62;
    const isDone = areDone(plan, done, [piece]);
    context.fillStyle = isDone ? LINE : inkOn(color.hex);
    const glyph = plan.marks === "symbols" ? pathOf(color.symbol) : undefined;
    context.save();
    context.translate(x + width / 2, y + height / 2);
    if (isDone) {
      context.font = `${size}px sans-serif`;
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.fillText("✓", 0, 0);
    } else if (glyph) {
      context.scale(size / GLYPH_SIDE, size / GLYPH_SIDE);
      context.translate(-GLYPH_SIDE / 2, -GLYPH_SIDE / 2);
      context.fill(glyph, "evenodd");
    } else {
      context.font = `${size * (color.symbol < 99 ? 0.9 : 0.65)}px sans-serif`;
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.fillText(String(color.symbol + 1), 0, 0);
    }
    context.restore();
  }

  /** Lines every ten cells of the whole piece, as on paper. */
  function drawTens(): void {
    context.strokeStyle = TEN;
    context.lineWidth = Math.max(1, side / 12);
    context.beginPath();
    for (let x = Math.ceil(board.x / 10) * 10; x < board.x + board.width; x += 10) {
      context.moveTo((x - board.x) * side, 0);
      context.lineTo((x - board.x) * side, canvas.height);
    }
    for (let y = Math.ceil(board.y / 10) * 10; y < board.y + board.height; y += 10) {
      context.moveTo(0, (y - board.y) * high);
      context.lineTo(canvas.width, (y - board.y) * high);
    }
    context.stroke();
  }
}

/** Outlines of glyphs, made once. */
const paths = new Map<number, Path2D>();

function pathOf(symbol: number): Path2D | undefined {
  const glyph = GLYPHS[symbol];
  if (glyph === undefined) return undefined;
  const path = paths.get(symbol) ?? new Path2D(glyph.path);
  paths.set(symbol, path);
  return path;
}
