import type { PlanBoard, PlanPiece } from "@/lib/craft/plan/plan.ts";
import { type PackedPlan, unpackPieces } from "@/lib/craft/plan/packed_plan.ts";
import { packHex } from "@/lib/document/hex_color.ts";

/**
 * What is done of each cell: 0 where nothing is, else what lies there, its color's `rrggbb` and 1. So a cell is done for as long as its
 * color stays, whatever else of the plan changes.
 */
export type Done = Uint32Array<ArrayBuffer>;

/** Pieces that are ticked off together. */
export interface Line {
  /** Pieces of a color and part that follow each other. */
  readonly runs: readonly PieceRun[];
  readonly pieces: readonly PlanPiece[];
}

export interface PieceRun {
  readonly color: number;
  readonly part: string | null;
  readonly count: number;
}

/** The pieces of a board row by row: a piece belongs to the row of its top. */
export function rowLines(plan: PackedPlan, board: PlanBoard): readonly Line[] {
  const pieces = groupBy(unpackPieces(plan, board.from, board.to), ({ y }) => y);
  return Array.from({ length: board.height }, (_, i) => {
    const row = (pieces.get(board.y + i) ?? []).toSorted((a, b) => a.x - b.x);
    return { runs: runsOf(row), pieces: row };
  });
}

/** The pieces of a board by color and part, the most first. */
export function colorLines(plan: PackedPlan, board: PlanBoard): readonly Line[] {
  const groups = groupBy(
    unpackPieces(plan, board.from, board.to),
    ({ color, part }) => `${color} ${part}`,
  );
  return [...groups.values()].sort((a, b) => b.length - a.length).map((pieces) => {
    const { color, part } = pieces[0]!;
    return { runs: [{ color, part, count: pieces.length }], pieces };
  });
}

/** `Map.groupBy`, which browsers have only since 2024. */
function groupBy<Key>(
  pieces: readonly PlanPiece[],
  keyOf: (piece: PlanPiece) => Key,
): ReadonlyMap<Key, readonly PlanPiece[]> {
  const groups = new Map<Key, PlanPiece[]>();
  for (const piece of pieces) {
    const group = groups.get(keyOf(piece));
    if (group) group.push(piece);
    else groups.set(keyOf(piece), [piece]);
  }
  return groups;
}

function runsOf(pieces: readonly PlanPiece[]): readonly PieceRun[] {
  const runs: PieceRun[] = [];
  let end = -1;
  for (const { x, width, color, part } of pieces) {
    const last = runs.at(-1);
    if (last?.color === color && last.part === part && end === x) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else runs.push({ color, part, count: 1 });
    end = x + width;
  }
  return runs;
}

/** Whether each of some pieces is done, or there are none. */
export function areDone(
  plan: PackedPlan,
  done: Done,
  pieces: readonly PlanPiece[],
): boolean {
  return pieces.every((piece) =>
    cellsIn(plan, piece).every((cell) => done[cell] === markOf(plan, piece))
  );
}

/** What is done after some pieces are, or are not any more. */
export function withDone(
  plan: PackedPlan,
  done: Done,
  pieces: readonly PlanPiece[],
  isDone: boolean,
): Done {
  const size = plan.columns * plan.rows;
  // Work on a piece of another size is none on this one.
  const next = done.length === size ? done.slice() : new Uint32Array(size);
  for (const piece of pieces) {
    for (const cell of cellsIn(plan, piece)) next[cell] = isDone ? markOf(plan, piece) : 0;
  }
  return next;
}

/** How many of some pieces are done. */
export function doneCount(plan: PackedPlan, done: Done, pieces: readonly PlanPiece[]): number {
  return pieces.filter((piece) => areDone(plan, done, [piece])).length;
}

function markOf({ colors }: PackedPlan, { color }: PlanPiece): number {
  return packHex(colors[color]!.hex) + 1;
}

function cellsIn({ columns }: PackedPlan, { x, y, width, height }: PlanPiece): readonly number[] {
  return Array.from(
    { length: width * height },
    (_, i) => (y + Math.floor(i / width)) * columns + x + i % width,
  );
}
