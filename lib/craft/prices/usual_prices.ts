import type { CraftSettings } from "../plan/craft_settings.ts";
import type { Prices } from "./prices.ts";

/** Millimeters from which on a bead is no mini one. */
const MIDI = 4;

/**
 * What pieces cost about, where the visitor tells no prices; null for what nothing is known of. A 1x1 plate: bmbrick.com, which reckons
 * 120-138 USD for 2,304. Beads: github.com/SeaRyanC/firaga-io (2021).
 */
export function usualPrices({ craft, cell }: Pick<CraftSettings, "craft" | "cell">): Prices | null {
  switch (craft) {
    case "bricks":
      return {
        currency: "USD",
        entries: [{ color: null, part: "plate-1x1", price: 0.055 }],
      };
    case "beads":
      return {
        currency: "USD",
        entries: [{ color: null, part: null, price: cell.width < MIDI ? 0.0015 : 0.002 }],
      };
    case "stitches":
    case "diamonds":
    case "print":
      return null;
  }
}
