import { packHex } from "@/lib/document/hex_color.ts";
import { packedToMatching } from "./matching_space.ts";

/**
 * A few colors by which a palette is known, `#rrggbb`: its darkest, then each time the one that is farthest from those taken (Gonzalez
 * 1985), dark to light. All of them, in the palette's order, where there are no more than `count`.
 */
export function tellingColors(colors: readonly string[], count: number): readonly string[] {
  if (colors.length <= count) return colors;
  const points = packedToMatching(colors.map(packHex));
  const light = (color: number) => points[color * 3]!;
  const distances = new Float64Array(colors.length).fill(Infinity);
  const taken: number[] = [];
  let next = colors.reduce((dark, _, color) => light(color) < light(dark) ? color : dark, 0);
  while (taken.length < count) {
    taken.push(next);
    const last = next * 3;
    for (let color = 0; color < colors.length; color++) {
      const [L, a, b] = [0, 1, 2].map((axis) => points[color * 3 + axis]! - points[last + axis]!);
      distances[color] = Math.min(distances[color]!, L! * L! + a! * a! + b! * b!);
    }
    next = distances.reduce((far, distance, color) => distance > distances[far]! ? color : far, 0);
  }
  return taken.sort((one, other) => light(one) - light(other)).map((color) => colors[color]!);
}
