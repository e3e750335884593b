import { boardOf, hasSmallBeads, usualBoard } from "@/lib/craft/plan/board_pitch.ts";
import { CRAFT_DEFAULTS, type CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import type { CraftChoice } from "./craft_choices.ts";
import { mediumPalette } from "./medium_palette.ts";

/**
 * What a craft is planned with: as is chosen, but beads of a small palette lie on their own board for as long as nobody has chosen one.
 *
 * @param piece The palette of the piece.
 */
export function sizedSettings(choice: CraftChoice, piece: PaletteChoice): CraftSettings {
  const { settings } = choice;
  const { board, cell } = CRAFT_DEFAULTS.beads;
  const isLeft = settings.board === board && settings.cell.width === cell.width;
  const palette = beadPalette(choice, piece);
  if (settings.craft !== "beads" || !isLeft || !hasSmallBeads(palette)) return settings;
  return { ...settings, ...boardOf(usualBoard(palette), palette) };
}

/** Id of the palette that beads are taken from, or null. */
export function beadPalette(choice: CraftChoice, piece: PaletteChoice): string | null {
  const palette = mediumPalette(piece, choice) ?? piece;
  return palette.kind === "preset" ? palette.id : null;
}
