import { packedToMatching } from "@/lib/color/matching_space.ts";
import { nearestIn } from "@/lib/color/nearest.ts";
import { mean } from "./cells.ts";

/** As far as this a hue is near to a cell's own on the axes of hue, where the engine compares colors. */
const NEAR = 0.2;

/**
 * How far cells stray in hue, mean of all, times 1000: what each shown color lies farther on the axes of hue from the cell's own than
 * near and than the nearest color of the palette does.
 */
export function strayHues(cells: Int32Array, shown: Int32Array, palette: Uint32Array): number {
  const [own, points, entries] = [cells, shown, palette].map(packedToMatching);
  const nearest = nearestIn(entries!);
  return 1000 * mean(Array.from(cells, (_, i) => {
    const at = i * 3;
    const aside = (colors: Float64Array, to: number) =>
      Math.hypot(colors[to + 1]! - own![at + 1]!, colors[to + 2]! - own![at + 2]!);
    const least = aside(entries!, 3 * nearest(own![at]!, own![at + 1]!, own![at + 2]!));
    return Math.max(0, aside(points!, at) - Math.max(NEAR, least));
  }));
}
