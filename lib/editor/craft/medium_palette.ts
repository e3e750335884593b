import { findPalette } from "@/lib/color/load_palette.ts";
import { CRAFT_GROUP, craftPalette } from "@/lib/craft/plan/craft_palette.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import type { CraftChoice } from "./craft_choices.ts";

/** Colors of a piece that has no limit itself: what still can be sorted, bought and told apart. */
const FEW = { bricks: 16, beads: 24, stitches: 24, diamonds: 24, print: 24 } as const;

/** More colors than that have no sign of their own. */
const MOST = 32;

/**
 * The palette in which a piece is shown and planned in a craft; null where it is made of its own colors, because they are such already or
 * any will do.
 *
 * @param piece The palette of the piece.
 */
export function mediumPalette(piece: PaletteChoice, choice: CraftChoice): PaletteChoice | null {
  const { craft } = choice.settings;
  const group = CRAFT_GROUP[craft];
  if (group === null) {
    return choice.colors === null ? null : { kind: "best", colors: choice.colors };
  }
  const isOfCraft = piece.kind === "preset" && findPalette(piece.id)?.group === group;
  const isLeft = choice.palette === null && choice.colors === null;
  if (isOfCraft && isLeft) return null;
  const id = choice.palette ?? (isOfCraft ? piece.id : craftPalette(choice.settings)!);
  const size = findPalette(id)?.size ?? Infinity;
  const wanted = choice.colors ?? Math.min(MOST, limitOf(piece) ?? FEW[craft]);
  return { kind: "preset", id, colors: wanted < size ? Math.max(2, wanted) : null };
}

/** How many colors a palette has, or null where it has no limit. */
function limitOf(palette: PaletteChoice): number | null {
  switch (palette.kind) {
    case "full":
      return null;
    case "best":
      return palette.colors;
    case "preset":
      return palette.colors ?? findPalette(palette.id)?.size ?? null;
    case "custom":
      return palette.colors ?? palette.hex.length;
  }
}
