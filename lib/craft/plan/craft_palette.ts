import type { PartKind } from "../bricks/parts.ts";
import type { CraftSettings } from "./craft_settings.ts";

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
