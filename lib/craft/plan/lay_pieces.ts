import type { BrickPart } from "../bricks/parts.ts";
import { placingsOf } from "../tiling/part.ts";
import { STEPS_PER_CELL, tileField } from "../tiling/tile_field.ts";
import type { BoardPlace } from "./boards.ts";
import type { ColoredCells } from "./colored_cells.ts";
import type { PlanPiece } from "./plan.ts";

/** Cells from which on less is searched for each, so that large pieces do not take minutes. */
const SEARCHED = 5_000;

/** The pieces on a board where each cell is one, in reading order. */
export function singlePieces(target: ColoredCells, board: BoardPlace): readonly PlanPiece[] {
  const pieces: PlanPiece[] = [];
  for (let y = board.y; y < board.y + board.height; y++) {
    for (let x = board.x; x < board.x + board.width; x++) {
      const color = target.cells[y * target.columns + x]!;
      if (color >= 0) pieces.push({ x, y, width: 1, height: 1, color, part: null });
    }
  }
  return pieces;
}

/**
 * The brick parts on a board, from the top left on; none reaches over its border.
 *
 * @param costsOf What each of a color's parts costs, in whatever is to be least.
 */
export function brickPieces(
  target: ColoredCells,
  board: BoardPlace,
  partsOf: (color: number) => readonly BrickPart[],
  costsOf: (color: number) => readonly number[],
): readonly PlanPiece[] {
  const colors = new Int32Array(board.width * board.height);
  for (let row = 0; row < board.height; row++) {
    const from = (board.y + row) * target.columns + board.x;
    colors.set(target.cells.subarray(from, from + board.width), row * board.width);
  }
  const placings = new Map<number, ReturnType<typeof placingsOf>>();
  const placingsFor = (color: number) => {
    const known = placings.get(color);
    if (known) return known;
    const costs = costsOf(color);
    const made = placingsOf(partsOf(color).map((part, i) => ({ ...part, cost: costs[i]! })));
    placings.set(color, made);
    return made;
  };
  const canGain = [...new Set(colors)].some((color) => color >= 0 && partsOf(color).length > 1);
  const share = Math.min(1, SEARCHED / target.cells.length);
  const steps = canGain ? Math.round(STEPS_PER_CELL * share) : 0;
  return tileField(board.width, board.height, colors, placingsFor, steps).map((tile) => {
    const color = colors[tile.y * board.width + tile.x]!;
    return {
      x: board.x + tile.x,
      y: board.y + tile.y,
      width: tile.width,
      height: tile.height,
      color,
      part: partsOf(color)[tile.part]!.id,
    };
  });
}
