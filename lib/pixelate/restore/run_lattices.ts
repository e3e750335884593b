import { type CellLattices, latticeThrough } from "./lattice.ts";

/** Lines in each direction that must agree before it is no chance. */
const LEAST_LINES = 8;

/**
 * The lattices of a clean enlargement, whose pixels change only every so many columns and rows: by the greatest common divisor of the
 * runs between. Null where that is 1 or there are too few lines to tell.
 *
 * The period may be that of coarser drawing, which is what the pixels are then.
 *
 * @param x What changes from column to column, entry 0 being nothing, and `y` from row to row.
 */
export function runLattices(x: Float64Array, y: Float64Array): CellLattices | null {
  const across = linesOf(x), down = linesOf(y);
  if (Math.min(across.length, down.length) < LEAST_LINES) return null;
  const period = divisor(runsOf(across), divisor(runsOf(down), 0));
  if (period < 2) return null;
  return { x: latticeThrough(across[0]!, period), y: latticeThrough(down[0]!, period) };
}

function linesOf(profile: Float64Array): number[] {
  return [...profile.keys()].filter((i) => profile[i]! > 0);
}

/** The greatest common divisor of the distances between lines. */
function runsOf(lines: readonly number[]): number {
  return lines.reduce((common, line, i) => i === 0 ? 0 : divisor(line - lines[i - 1]!, common), 0);
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
