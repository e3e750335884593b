import type { Lattices } from "./find_lattice.ts";

/** How much speaks for a lattice at least: for one that was asked for, and for one to be offered. */
const LEAST_FOUND = 0.035, LEAST_EVIDENT = 0.05;
/** How even the cells of a lattice are at least that is offered: those of smooth enlargements are not, nor those of photographs. */
const LEAST_CRISP = 0.5;
/** JPEG stores blocks of 8 pixels, those of hues 16 wide. In pictures shrunk by JPEG's own means, and enlarged twice, they are others. */
const JPEG_PERIODS = [8 / 3, 4, 8, 16], NEAR = 0.012;
/** Of what speaks for a lattice with such periods, so much speaks for pixel art. */
const NOT_JPEG = 0.3;

/** Whether a lattice may be taken for that of pixel art by someone who says that there is one. */
export function isLikely(found: Lattices): boolean {
  return evidence(found) >= LEAST_FOUND;
}

/** Whether a lattice is that of pixel art and not of a photograph. */
export function isEvident(found: Lattices): boolean {
  return found.crispness >= LEAST_CRISP && found.crispness * evidence(found) >= LEAST_EVIDENT;
}

function evidence({ score, share, x, y }: Lattices): number {
  const isJpeg = isOfJpeg(x.period) && isOfJpeg(y.period);
  return score * share * (isJpeg ? NOT_JPEG : 1);
}

function isOfJpeg(period: number): boolean {
  return JPEG_PERIODS.some((one) => Math.abs(period / one - 1) < NEAR);
}
