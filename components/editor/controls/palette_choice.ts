import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { MAX_COLORS, type PaletteChoice } from "@/lib/document/settings.ts";

/** Colors that "best of this picture" begins with. */
export const FIRST_COLORS = 16;

/** The value in the list that stands for a choice. */
export function optionOf(choice: PaletteChoice): string {
  return choice.kind === "preset" ? choice.id : choice.kind;
}

/** The choice that a value of the list stands for, with the limit of the choice before; null for the own palette, which is one only once it has colors. */
export function choiceOf(option: string, before: PaletteChoice): PaletteChoice | null {
  if (option === "full") return { kind: "full" };
  if (option === "custom") return before.kind === "custom" ? before : null;
  if (option === "best") return { kind: "best", colors: bestCount(colorLimit(before)) };
  return { kind: "preset", id: option, colors: null };
}

/** The nearest number of colors that the picture's best can be: a palette may have one, or hundreds. */
function bestCount(colors: number): number {
  return Math.min(MAX_COLORS, Math.max(2, colors));
}

/** The number of colors that a choice is limited to. */
export function colorLimit(choice: PaletteChoice): number {
  switch (choice.kind) {
    case "full":
      return FIRST_COLORS;
    case "best":
      return choice.colors;
    case "preset":
      return choice.colors ?? PALETTE_LIST.find(({ id }) => id === choice.id)?.size ?? FIRST_COLORS;
    case "custom":
      return choice.colors ?? choice.hex.length;
  }
}

/** The choice with another limit. Full color has none, so that asking for one means the picture's best. */
export function withColors(choice: PaletteChoice, colors: number): PaletteChoice {
  return choice.kind === "full" ? { kind: "best", colors } : { ...choice, colors };
}
