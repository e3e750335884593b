/** Ways to mix palette colors: id and English name, in the order in which they are offered. */
export const DITHER_NAMES = {
  "none": "None",
  "floyd-steinberg": "Floyd–Steinberg",
  "atkinson": "Atkinson",
  "bayer-2": "Bayer 2 × 2",
  "bayer-4": "Bayer 4 × 4",
  "bayer-8": "Bayer 8 × 8",
  "blue-noise": "Blue noise",
} as const;

export type Dither = keyof typeof DITHER_NAMES;
export const DITHERS = Object.keys(DITHER_NAMES) as readonly Dither[];
