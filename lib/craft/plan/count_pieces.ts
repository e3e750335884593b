import { BRICK_PARTS } from "../bricks/parts.ts";
import type { PlanCount, PlanPiece } from "./plan.ts";

/** Number of pieces of a color and part. */
export type PieceCount = Pick<PlanCount, "color" | "part" | "count">;

/** Counts pieces by color and part: color by color, of each the smallest part first. */
export function countPieces(pieces: readonly PlanPiece[]): readonly PieceCount[] {
  const counts = new Map<string, PieceCount>();
  for (const { color, part } of pieces) {
    const key = `${color} ${part}`;
    counts.set(key, { color, part, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => a.color - b.color || orderOf(a) - orderOf(b));
}

function orderOf({ part }: PieceCount): number {
  return BRICK_PARTS.findIndex(({ id }) => id === part);
}
