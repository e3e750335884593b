import { blueNoiseMap } from "../blue_noise.ts";
import { ordered } from "../ordered.ts";

/** Thresholds without visible pattern. */
export const dither = ordered(blueNoiseMap, 16);
