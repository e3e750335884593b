import type { Planes } from "../planes.ts";

/**
 * Converts linear light, in place, from other primaries to those of sRGB. What sRGB lacks becomes the nearest that each channel has.
 *
 * @param matrix Turns red, green and blue into those of sRGB: three rows of three.
 */
export function planesToSrgb({ color, alpha }: Planes, matrix: readonly number[]): void {
  const [rr, rg, rb, gr, gg, gb, br, bg, bb] = matrix as Nine;
  for (let at = 0, cell = 0; at < color.length; at += 3, cell++) {
    const red = color[at]!, green = color[at + 1]!, blue = color[at + 2]!;
    const most = alpha ? alpha[cell]! : 1;
    color[at] = clamp(rr * red + rg * green + rb * blue, most);
    color[at + 1] = clamp(gr * red + gg * green + gb * blue, most);
    color[at + 2] = clamp(br * red + bg * green + bb * blue, most);
  }
}

/** Three rows of three. */
type Nine = readonly [...Three, ...Three, ...Three];
type Three = readonly [number, number, number];

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
