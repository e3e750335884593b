import { type Materials, materialsOf } from "@/lib/document/materials.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import { loadPalette } from "./load_palette.ts";
import { packHex } from "@/lib/document/hex_color.ts";

/**
 * A choice of colors whose values are at hand.
 *
 * - `full`: no limit.
 * - `best`: the `colors` colors that suit the picture best.
 * - `fixed`: `rgb` as `0xrrggbb`, no color twice, in the palette's order; where `colors` is a number, its best so many.
 */
export type ResolvedPalette =
  | { readonly kind: "full" }
  | { readonly kind: "best"; readonly colors: number }
  | {
    readonly kind: "fixed";
    readonly rgb: Uint32Array;
    readonly colors: number | null;
    /** What the colors are bought as, where that is known. */
    readonly materials?: Materials;
  };

/**
 * Loads what a choice names.
 *
 * @throws RangeError if no palette has the id; the message lists near ones.
 */
export async function resolvePalette(choice: PaletteChoice): Promise<ResolvedPalette> {
  switch (choice.kind) {
    case "full":
      return { kind: "full" };
    case "best":
      return { kind: "best", colors: choice.colors };
    case "preset": {
      const { colors } = await loadPalette(choice.id);
      const materials = materialsOf(colors);
      return {
        ...fixed(colors.map(({ hex }) => hex), choice.colors),
        ...materials && { materials },
      };
    }
    case "custom":
      return fixed(choice.hex, choice.colors);
  }
}

function fixed(hex: readonly string[], colors: number | null) {
  return { kind: "fixed", rgb: Uint32Array.from(new Set(hex.map(packHex))), colors } as const;
}
