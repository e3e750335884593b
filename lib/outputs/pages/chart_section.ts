import { countPieces, type PieceCount } from "@/lib/craft/plan/count_pieces.ts";
import type { Plan, PlanPiece } from "@/lib/craft/plan/plan.ts";

/** A part of the piece, in cells. */
export interface CellArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What stands on a page of the chart: a board, or a part of one that is too large for paper. */
export interface ChartSection extends CellArea {
  /** Of its board. */
  readonly name: string;
  /** Which part of its board it is, from 1 on, and of how many. */
  readonly part: number;
  readonly parts: number;
  /** Those whose top left cell is here. */
  readonly pieces: readonly PlanPiece[];
  readonly counts: readonly PieceCount[];
}

/** Divides boards into parts of so many cells at most. */
export function sectionsOf(
  plan: Plan,
  most: { readonly columns: number; readonly rows: number },
): readonly ChartSection[] {
  return plan.boards.flatMap((board) => {
    const across = Math.ceil(board.width / most.columns);
    const down = Math.ceil(board.height / most.rows);
    const pieces: PlanPiece[][] = Array.from({ length: across * down }, () => []);
    for (let i = board.from; i < board.to; i++) {
      const piece = plan.pieces[i]!;
      const column = Math.floor((piece.x - board.x) / most.columns);
      const row = Math.floor((piece.y - board.y) / most.rows);
      pieces[row * across + column]!.push(piece);
    }
    return pieces.map((pieces, i): ChartSection => {
      const x = board.x + i % across * most.columns;
      const y = board.y + Math.floor(i / across) * most.rows;
      return {
        name: board.name,
        part: i + 1,
        parts: across * down,
        x,
        y,
        width: Math.min(most.columns, board.x + board.width - x),
        height: Math.min(most.rows, board.y + board.height - y),
        pieces,
        counts: countPieces(pieces),
      };
    });
  });
}
