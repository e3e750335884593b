// Written by `deno task lists` from lib/pixelate/sampling/methods/*.ts: add a file there, not a line here.
import { sample as averageEntry } from "./methods/average.ts";
import { sample as dominantEntry } from "./methods/dominant.ts";
import { sample as perceptualEntry } from "./methods/perceptual.ts";

/** How each sampling finds colors, by its id. */
export const SAMPLING_METHODS = {
  average: averageEntry,
  dominant: dominantEntry,
  perceptual: perceptualEntry,
} as const;
