/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32, Tommy Ettinger, 2017). */
export type Random = () => number;

/** Starts a sequence of random numbers. */
export function startRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export function pick(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
