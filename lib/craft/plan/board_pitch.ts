/** A board as craft settings have it: pegs along its side, and how far they lie apart, in millimeters. */
export interface Board {
  readonly board: number;
  readonly cell: { readonly width: number; readonly height: number };
}

/** Millimeters from peg to peg of the usual board of large beads, 29 × 29. */
const LARGE = 4.991;
/** And of boards of small beads by their pegs along a side. */
const SMALL: Readonly<Record<number, number>> = { 50: 2.812, 56: 2.689 };

/** Palettes of small beads, and the pegs along a side of the board that they are taken to lie on. */
const SMALL_BEADS: Readonly<Record<string, number>> = {
  "perler-mini": 56,
  "hama-mini": 56,
  "artkal-m": 50,
  "artkal-c": 50,
  "mard": 50,
};

/** Whether a palette is of small beads. */
export function hasSmallBeads(palette: string | null): boolean {
  return palette !== null && Object.hasOwn(SMALL_BEADS, palette);
}

/** Whether pegs so many millimeters apart are for small beads. */
export function isSmallPitch(millimeters: number): boolean {
  return millimeters < 3.5;
}

/** Pegs along a side of the board that beads of a palette are taken to lie on. */
export function usualBoard(palette: string | null): number {
  return hasSmallBeads(palette) ? SMALL_BEADS[palette!]! : 29;
}

/**
 * Millimeters from peg to peg of a board with so many along its side, as firaga.io measured them: of Perler's for large beads, Artkal's
 * and Perler's for small ones. They are wider than the beads. Boards that nobody measured have those of the board that is most like them.
 *
 * @param isSmall Whether it is one of small beads, which boards of some numbers are anyway.
 */
export function boardPitch(pegs: number, isSmall = false): number {
  const measured = SMALL[pegs];
  if (measured !== undefined || !isSmall) return measured ?? LARGE;
  return pegs < 53 ? SMALL[50]! : SMALL[56]!;
}

/** A board of so many pegs along its side for beads of a palette. */
export function boardOf(board: number, palette: string | null): Board {
  const pitch = boardPitch(board, hasSmallBeads(palette));
  return { board, cell: { width: pitch, height: pitch } };
}
