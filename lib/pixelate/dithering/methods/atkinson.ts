import { diffusion } from "../error_diffusion.ts";

/** Bill Atkinson's, of the first Macintosh: a quarter of the error is let go, which keeps light and shade clean. */
export const dither = diffusion([
  [1, 0, 1 / 8],
  [2, 0, 1 / 8],
  [-1, 1, 1 / 8],
  [0, 1, 1 / 8],
  [1, 1, 1 / 8],
  [0, 2, 1 / 8],
]);
