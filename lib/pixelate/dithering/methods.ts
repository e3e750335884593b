// Written by `deno task lists` from lib/pixelate/dithering/methods/*.ts: add a file there, not a line here.
import { dither as atkinsonEntry } from "./methods/atkinson.ts";
import { dither as bayer2Entry } from "./methods/bayer_2.ts";
import { dither as bayer4Entry } from "./methods/bayer_4.ts";
import { dither as bayer8Entry } from "./methods/bayer_8.ts";
import { dither as blueNoiseEntry } from "./methods/blue_noise.ts";
import { dither as floydSteinbergEntry } from "./methods/floyd_steinberg.ts";

/** How each dithering mixes colors, by its id. */
export const DITHER_METHODS = {
  atkinson: atkinsonEntry,
  "bayer-2": bayer2Entry,
  "bayer-4": bayer4Entry,
  "bayer-8": bayer8Entry,
  "blue-noise": blueNoiseEntry,
  "floyd-steinberg": floydSteinbergEntry,
} as const;
