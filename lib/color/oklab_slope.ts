import { cubeRoot } from "./cube_root.ts";

/** Light that is added before slopes are taken, which are endless at black. */
const GLOOM = 0.003;

/**
 * How OKLab changes with linear sRGB near some colors (linear, 3 numbers each), 9 numbers a color: what a little red, green and blue
 * adds to L, then to a, then to b. Near black the slope is that of a color that is a little lighter.
 */
export function oklabSlopes(linear: Float64Array): Float64Array {
  const slopes = new Float64Array(linear.length * 3);
  for (let at = 0; at < linear.length; at += 3) {
    const r = linear[at]!, g = linear[at + 1]!, b = linear[at + 2]!;
    const l = slopeOfRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = slopeOfRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = slopeOfRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    addRow(slopes, at * 3, 0.2104542553 * l, 0.793617785 * m, -0.0040720468 * s);
    addRow(slopes, at * 3 + 3, 1.9779984951 * l, -2.428592205 * m, 0.4505937099 * s);
    addRow(slopes, at * 3 + 6, 0.0259040371 * l, 0.7827717662 * m, -0.808675766 * s);
  }
  return slopes;
}

function slopeOfRoot(value: number): number {
  const root = cubeRoot(value + GLOOM);
  return 1 / (3 * root * root);
}

function addRow(slopes: Float64Array, at: number, l: number, m: number, s: number): void {
  slopes[at] = 0.4122214708 * l + 0.2119034982 * m + 0.0883024619 * s;
  slopes[at + 1] = 0.5363325363 * l + 0.6806995451 * m + 0.2817188376 * s;
  slopes[at + 2] = 0.0514459929 * l + 0.1073969566 * m + 0.6299787005 * s;
}
