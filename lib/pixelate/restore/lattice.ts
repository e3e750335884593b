/** Lines at equal distances: at `phase + k * period` for every whole k, in pixels of the picture. */
export interface Lattice {
  /** Above 0. */
  readonly period: number;
  /** 0 up to the period. */
  readonly phase: number;
}

/** Where the cells of pixel art lie in a picture of it. */
export interface CellLattices {
  readonly x: Lattice;
  readonly y: Lattice;
}

/** Where cells begin and end, in pixels of the picture, from left to right or top to bottom: one more than cells. */
export type Lines = Float64Array<ArrayBuffer>;

/** A cell at the rim counts from this much of it on. */
const LEAST_VISIBLE = 0.35;

/** Of pixel art that was not enlarged. */
export const EVERY_PIXEL: CellLattices = {
  x: { period: 1, phase: 0 },
  y: { period: 1, phase: 0 },
};

/** The lines of a lattice over a side of that length; cells at its ends that hardly show are left out. */
export function latticeLines({ period, phase }: Lattice, length: number): Lines {
  const first = phase >= LEAST_VISIBLE * period ? phase - period : phase;
  const room = length - first;
  const whole = Math.floor(room / period + 1e-6);
  const cells = whole + (room - whole * period >= LEAST_VISIBLE * period ? 1 : 0);
  return Float64Array.from({ length: cells + 1 }, (_, i) => first + i * period);
}

/** The lattice of that period that has a line at a place. */
export function latticeThrough(place: number, period: number): Lattice {
  return { period, phase: place - Math.floor(place / period) * period };
}

/** The lattices alone, without what else is known of them. */
export function plain({ x, y }: CellLattices): CellLattices {
  const bare = ({ period, phase }: Lattice): Lattice => ({ period, phase });
  return { x: bare(x), y: bare(y) };
}
