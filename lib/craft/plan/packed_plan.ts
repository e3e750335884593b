import type { Plan, PlanPiece } from "./plan.ts";

/** A plan whose pieces are numbers: a quarter of a million objects would hold up the thread that takes them in. */
export interface PackedPlan extends Omit<Plan, "pieces"> {
  /** Of each piece x, y, width, height, the index of its color, and that of its part; -1 where a cell is a piece. */
  readonly pieces: Int32Array<ArrayBuffer>;
  /** Ids of brick parts. */
  readonly parts: readonly string[];
}

const NUMBERS = 6;

/** Packs a plan. */
export function packPlan({ pieces, ...plan }: Plan): PackedPlan {
  const parts = [...new Set(pieces.flatMap(({ part }) => part === null ? [] : [part]))];
  const packed = new Int32Array(pieces.length * NUMBERS);
  pieces.forEach(({ x, y, width, height, color, part }, i) => {
    const numbers = [x, y, width, height, color, part === null ? -1 : parts.indexOf(part)];
    packed.set(numbers, i * NUMBERS);
  });
  return { ...plan, pieces: packed, parts };
}

/** How many pieces a plan has. */
export function pieceCount({ pieces }: Pick<PackedPlan, "pieces">): number {
  return pieces.length / NUMBERS;
}

/** The pieces from one up to, but without, another: those of a board, say. */
export function unpackPieces(
  { pieces, parts }: Pick<PackedPlan, "pieces" | "parts">,
  from: number,
  to: number,
): readonly PlanPiece[] {
  return Array.from({ length: to - from }, (_, i) => {
    const at = (from + i) * NUMBERS;
    const [x, y, width, height, color, part] = pieces.subarray(at, at + NUMBERS);
    return {
      x: x!,
      y: y!,
      width: width!,
      height: height!,
      color: color!,
      part: parts[part!] ?? null,
    };
  });
}
