import type { PaletteChoice } from "@/lib/pixelate/settings.ts";

/** Colours that "best of this picture" begins with. */
export const FIRST_COLORS = 16;

/** The number of colours that a choice is limited to. */
export function colorLimit(choice: PaletteChoice): number {
  switch (choice.kind) {
    case "full":
      return FIRST_COLORS;
    case "best":
      return choice.colors;
    case "preset":
      return choice.colors ?? FIRST_COLORS;
    case "custom":
      return choice.colors ?? choice.hex.length;
  }
}

/** The choice with another limit. Full colour has none, so that asking for one means the picture's best. */
export function withColors(choice: PaletteChoice, colors: number): PaletteChoice {
  return choice.kind === "full" ? { kind: "best", colors } : { ...choice, colors };
}
