import { bayerMap } from "../bayer.ts";
import { ordered } from "../ordered.ts";

/** Bayer's pattern of 4 x 4 thresholds. */
export const dither = ordered(() => bayerMap(4), 16);
