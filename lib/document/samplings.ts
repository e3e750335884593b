/** Ways to find the color of a cell: id and English name, in the order in which they are offered. */
export const SAMPLING_NAMES = {
  "perceptual": "Sharp",
  "average": "Soft",
  "dominant": "Dominant",
} as const;

export type Sampling = keyof typeof SAMPLING_NAMES;
export const SAMPLINGS = Object.keys(SAMPLING_NAMES) as readonly Sampling[];
