/** Steps of light that the table of sRGB levels tells apart: at least 19 for each level. */
const STEPS = 65_535;

/** The level by which sRGB stores light (IEC 61966-2-1); the nearest one to what is less than black or more than white. */
export function toSrgbLevel(light: number): number {
  return srgbLevels()[toStep(light)]!;
}

/** The step nearest to light of 0 to 1. Where it ends in a half it is the upper one, as in `Math.round`, which takes longer. */
export function toStep(light: number): number {
  return light <= 0 ? 0 : light >= 1 ? STEPS : (light * STEPS + 0.5) | 0;
}

let table: Uint8Array | null = null;

/** The level of each step of light. */
export function srgbLevels(): Uint8Array {
  table ??= Uint8Array.from({ length: STEPS + 1 }, (_, step) => {
    const light = step / STEPS;
    return Math.round(
      255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055),
    );
  });
  return table;
}
