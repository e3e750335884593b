import { type ReadonlySignal, type Signal, signal } from "@preact/signals";
import {
  type Craft,
  CRAFT_DEFAULTS,
  CRAFTS,
  type CraftSettings,
} from "@/lib/craft/plan/craft_settings.ts";
import type { OptionValue } from "@/lib/outputs/output.ts";

/** How the visitor wants a piece to be made in one craft. */
export interface CraftChoice {
  /** Id of the palette of what it is made of, or null for the usual one. */
  readonly palette: string | null;
  /** Most colors (2-256), or null for as many as suit. */
  readonly colors: number | null;
  readonly settings: CraftSettings;
  /** Values of files' options by their names. */
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** What is chosen about each craft, beside the piece, which it leaves alone. */
export interface CraftChoices {
  /** The craft that is planned. */
  readonly chosen: Signal<Craft>;
  of(craft: Craft): ReadonlySignal<CraftChoice>;
  /** Whether anything was chosen about a craft. */
  isChosen(craft: Craft): boolean;
  change(craft: Craft, part: Partial<CraftChoice>): void;
  set(craft: Craft, settings: Partial<CraftSettings>): void;
}

/** What a craft begins with. */
export function firstChoice(craft: Craft): CraftChoice {
  return { palette: null, colors: null, settings: CRAFT_DEFAULTS[craft], options: {} };
}

/** Choices as each craft begins with. */
export function createCraftChoices(): CraftChoices {
  const firsts = new Map(CRAFTS.map((craft) => [craft, firstChoice(craft)]));
  const choices = new Map(CRAFTS.map((craft) => [craft, signal(firsts.get(craft)!)]));
  const change = (craft: Craft, part: Partial<CraftChoice>) => {
    const choice = choices.get(craft)!;
    choice.value = { ...choice.peek(), ...part };
  };
  return {
    chosen: signal<Craft>("bricks"),
    of: (craft) => choices.get(craft)!,
    isChosen: (craft) => choices.get(craft)!.peek() !== firsts.get(craft),
    change,
    set: (craft, settings) =>
      change(craft, { settings: { ...choices.get(craft)!.peek().settings, ...settings } }),
  };
}
