interface Size {
  readonly width: number;
  readonly height: number;
}

/** The fewest eighths (1-8) of a JPEG's stored size that are still at least as large as `least`. */
export function jpegReduction(full: Size, least: Size): number {
  for (let eighths = 1; eighths < 8; eighths++) {
    if (full.width * eighths >= least.width * 8 && full.height * eighths >= least.height * 8) {
      return eighths;
    }
  }
  return 8;
}

/** Pixels of a side that a JPEG decoder gives at n/8: rounded up, so that the last one may lie in part outside the picture. */
export function scaledSide(side: number, eighths: number): number {
  return Math.ceil(side * eighths / 8);
}
