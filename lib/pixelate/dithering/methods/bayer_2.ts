import { bayerMap } from "../bayer.ts";
import { ordered } from "../ordered.ts";

/** Bayer's pattern of 2 x 2 thresholds. */
export const dither = ordered(() => bayerMap(2), 4);
