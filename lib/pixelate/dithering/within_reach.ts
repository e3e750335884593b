import { matchingToLinear } from "@/lib/color/matching_space.ts";
import type { DitherPalette } from "./colors.ts";

/**
 * Colors (where they are matched and moved to the palette's hues, 3 numbers each) in linear light, moved to where the palette has light:
 * what mixtures of its colors are to look like.
 */
export function withinReach(
  points: Float64Array,
  { least, most }: Pick<DitherPalette, "least" | "most">,
): Float64Array {
  const linear = new Float64Array(points.length);
  const pixel = new Float64Array(3);
  for (let at = 0; at < points.length; at += 3) {
    for (let d = 0; d < 3; d++) pixel[d] = points[at + d]!;
    matchingToLinear(pixel);
    for (let c = 0; c < 3; c++) {
      linear[at + c] = Math.min(Math.max(pixel[c]!, least[c]!), most[c]!);
    }
  }
  return linear;
}
