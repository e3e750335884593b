/**
 * Millimeters from peg to peg of bead boards by their pegs along a side, as firaga.io measured them: of Perler's for large beads, Artkal's
 * and Perler's for small ones. They are wider than the beads.
 */
const PITCHES: Readonly<Record<number, number>> = { 29: 4.991, 50: 2.812, 56: 2.689 };

/** Millimeters from peg to peg of a board with so many along its side; of those that nobody measured, as of the usual board of large beads. */
export function boardPitch(pegs: number): number {
  return PITCHES[pegs] ?? PITCHES[29]!;
}
