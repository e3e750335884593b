/** A rectangle in fractions (0-1) of the upright picture, so that it fits any resolution of it. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle that leaves nothing out. */
export const WHOLE: Rect = { x: 0, y: 0, width: 1, height: 1 };
