import type { PaletteGroup } from "@/lib/color/palette.ts";
import type { PartKind } from "../bricks/parts.ts";
import type { Craft, CraftSettings } from "./craft_settings.ts";

/** Whose palettes are of what a craft is made of; a print is of any color. */
export const CRAFT_GROUP: Readonly<Record<Craft, PaletteGroup | null>> = {
  bricks: "lego",
  beads: "beads",
  stitches: "threads",
  diamonds: "drills",
  print: null,
};

const BRICKS: Readonly<Record<PartKind, string>> = {
  "plates": "lego-plates",
  "tiles": "lego-tiles",
  "bricks": "lego-plates",
  "rounds": "lego-round-plates",
  "round-tiles": "lego-round-tiles",
};

/** Id of the palette of what a craft is made of, or null where any color will do. */
export function craftPalette({ craft, parts }: Pick<CraftSettings, "craft" | "parts">) {
  switch (craft) {
    case "bricks":
      return BRICKS[parts[0]!];
    case "beads":
      return "perler";
    case "stitches":
      return "dmc";
    case "diamonds":
      return "dmc-drills";
    case "print":
      return null;
  }
}
