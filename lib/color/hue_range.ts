/** The least box on the axes of hue that holds the colors of a palette. */
export interface HueRange {
  readonly least: readonly [a: number, b: number];
  readonly most: readonly [a: number, b: number];
}

/** The range of colors (where they are matched, 3 numbers each). */
export function hueRangeOf(colors: Float64Array): HueRange {
  const least: [number, number] = [Infinity, Infinity];
  const most: [number, number] = [-Infinity, -Infinity];
  for (let at = 0; at < colors.length; at += 3) {
    for (const axis of [0, 1] as const) {
      least[axis] = Math.min(least[axis], colors[at + 1 + axis]!);
      most[axis] = Math.max(most[axis], colors[at + 1 + axis]!);
    }
  }
  return { least, most };
}

/**
 * Moves the color at `at` of some (where they are matched) into the range, in place: hues that no color of the palette comes near are the
 * same loss whichever is chosen, and must not weigh more than light and shade. So a blue night stays a picture in four greens.
 */
export function moveToHues(colors: Float64Array, at: number, { least, most }: HueRange): void {
  const a = colors[at + 1]!, b = colors[at + 2]!;
  colors[at + 1] = a < least[0] ? least[0] : a > most[0] ? most[0] : a;
  colors[at + 2] = b < least[1] ? least[1] : b > most[1] ? most[1] : b;
}
