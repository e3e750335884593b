import { effect } from "@preact/signals";
import { type Craft, CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { asRecord } from "@/lib/document/parse_values.ts";
import type { OptionValue } from "@/lib/outputs/output.ts";
import { findPalette } from "@/lib/color/load_palette.ts";
import type { CraftChoice, CraftChoices } from "./craft_choices.ts";
import { type CraftStore, sharedCraftStore } from "./craft_store.ts";
import { withPossessions } from "./possessions.ts";

/** Keeps choices until it is stopped. */
export interface KeptChoices {
  /** Resolves when what was kept is in place. */
  readonly loaded: Promise<void>;
  stop(): void;
}

/**
 * Brings back what was chosen about each craft on this device, what is owned with it, and keeps every change of it. Where more was chosen
 * meanwhile, such as by a plan's file, only what is owned comes back.
 */
export function keepChoices(
  { crafts }: { readonly crafts: CraftChoices },
  open: () => Promise<CraftStore> = sharedCraftStore,
): KeptChoices {
  let stop = () => {};
  let isStopped = false;
  const loaded = open().then(async (store) => {
    for (const craft of CRAFTS) {
      const kept = await store.get(nameOf(craft)).catch(() => undefined);
      const choice = kept === undefined ? null : readChoice(craft, kept);
      if (choice === null) continue;
      const isChosen = crafts.isChosen(craft);
      crafts.change(craft, isChosen ? withPossessions(crafts.of(craft).peek(), choice) : choice);
    }
    if (isStopped) return;
    const stops = CRAFTS.map((craft) => {
      let known: CraftChoice | null = null;
      return effect(() => {
        const choice = crafts.of(craft).value;
        // Signs are kept with the piece.
        const isFirst = known === null;
        known = choice;
        // Where it is full or forbidden, choices last as long as the page.
        if (!isFirst) store.set(nameOf(craft), choice).catch(() => {});
      });
    });
    stop = () => stops.forEach((stop) => stop());
  });
  return {
    loaded,
    stop: () => {
      isStopped = true;
      stop();
    },
  };
}

function nameOf(craft: Craft): string {
  return `choice ${craft}`;
}

/** What was kept, which another version of this site may have written; null where it is of no use. Signs are the piece's, not the craft's. */
export function readChoice(craft: Craft, value: unknown): CraftChoice | null {
  try {
    const { palette, colors, settings, options } = asRecord("settings", value);
    const isKnown = typeof palette === "string" && findPalette(palette) !== undefined;
    const isCount = Number.isInteger(colors) && Number(colors) >= 2 && Number(colors) <= 256;
    return {
      palette: isKnown ? palette : null,
      colors: isCount ? Number(colors) : null,
      settings: {
        ...parseCraftSettings({ ...asRecord("settings", settings), craft, symbols: {} }),
      },
      options: asRecord("settings", options) as Readonly<Record<string, OptionValue>>,
    };
  } catch {
    return null;
  }
}
