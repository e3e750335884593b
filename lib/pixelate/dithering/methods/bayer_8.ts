import { bayerMap } from "../bayer.ts";
import { ordered } from "../ordered.ts";

/** Bayer's pattern of 8 x 8 thresholds. */
export const dither = ordered(() => bayerMap(8), 32);
