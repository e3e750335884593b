import { diffusion } from "../error_diffusion.ts";

/** R. W. Floyd and L. Steinberg, "An adaptive algorithm for spatial gray scale" (1976). */
export const dither = diffusion([
  [1, 0, 7 / 16],
  [-1, 1, 3 / 16],
  [0, 1, 5 / 16],
  [1, 1, 1 / 16],
]);
