import { converter, differenceCiede2000 } from "culori";

/** CIE L*a*b* under D65: lightness 0-100, and two axes of about -128 to 127. */
export type Lab = readonly [L: number, a: number, b: number];

const difference = differenceCiede2000();
const toLab = converter("lab65");

/** The CIEDE2000 difference between two colors by culori: the judge of what the engine's own distance decides. About 1 is just seen. */
export function ciede2000(one: Lab, other: Lab): number {
  return difference(record(one), record(other));
}

/** A color `0xrrggbb` in CIE L*a*b*. */
export function packedToLab(color: number): Lab {
  const [r, g, b] = [16, 8, 0].map((shift) => (color >>> shift & 255) / 255);
  const lab = toLab({ mode: "rgb", r, g, b });
  return [lab.l, lab.a, lab.b];
}

function record([l, a, b]: Lab) {
  return { mode: "lab65", l, a, b };
}
