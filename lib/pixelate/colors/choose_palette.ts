import { packedToMatching } from "@/lib/color/matching_space.ts";
import type { ResolvedPalette } from "@/lib/color/resolve_palette.ts";
import type { Materials } from "@/lib/document/materials.ts";
import { bestOfPalette } from "./best_of_palette.ts";
import type { CellColors } from "./cell_colors.ts";
import { bestColors, sortByLightness } from "./clusters/best_colors.ts";
import { vividWeights } from "./vivid_weights.ts";

/** The colors that cells may have: for one picture, or for several that share them. */
export interface ChosenPalette {
  /** `0xrrggbb`, no color twice: those of a named or own palette in its order, the best ones from dark to light. */
  readonly colors: Uint32Array;
  /** What they are bought as, where that is known. */
  readonly materials?: Materials;
}

/**
 * Chooses the colors that suit cells best, as far as a palette leaves a choice. What is transparent counts as one of the best N, be it
 * of the picture or of a palette.
 */
export function choosePalette(
  { histogram, points, weights: counts, hasTransparent }: Omit<CellColors, "cells" | "subjects">,
  palette: Exclude<ResolvedPalette, { kind: "full" }>,
): ChosenPalette {
  const { colors } = histogram;
  const data = () => ({ points, weights: vividWeights(counts, points) });
  const count = Math.max(1, (palette.colors ?? Infinity) - (hasTransparent ? 1 : 0));
  if (palette.kind === "best") {
    return {
      colors: colors.length <= count ? sortByLightness(colors) : bestColors(data(), count, counts),
    };
  }
  const { rgb, materials } = palette;
  const best = count >= rgb.length || colors.length === 0
    ? rgb
    : bestOfPalette(data(), packedToMatching(rgb), count).map((index) => rgb[index]!);
  return { colors: Uint32Array.from(best), ...materials && { materials } };
}
