import type { Page } from "playwright-core";
import { field } from "../browser/editor_visit.ts";

/** A control, and how it is changed the next time. */
export type Control = readonly [name: string, change: (round: number) => Promise<unknown>];

/** Controls that change every cell. */
export function controlsOf(page: Page, columns: number): readonly Control[] {
  const number = (name: string, value: number) =>
    field(page, "spinbutton", name).fill(String(value));
  return [
    ["Width", (round) => number("Width", columns - round)],
    ["Sampling", (round) => choose(page, "Sampling", ["average", "perceptual", "dominant"], round)],
    ["Contrast", (round) => field(page, "slider", "Contrast").fill(String(10 + round))],
  ];
}

/** Controls of colors, with a few and with the most that there are. */
export function colorControlsOf(page: Page): readonly Control[] {
  const colors = (least: number) => (round: number) =>
    field(page, "spinbutton", "Colors").fill(String(least + round));
  return [
    ["Colors", colors(16)],
    ["Dithering", (round) => choose(page, "Dithering", ["atkinson", "floyd-steinberg"], round)],
    ["Palette of 500 colors", (round) => choose(page, "Palette", ["dmc", "cosmo"], round)],
    ["Colors, the best 100 of 500", async (round) => {
      if (round === 0) await choose(page, "Palette", ["cosmo"], 0);
      await colors(100)(round);
    }],
  ];
}

function choose(page: Page, name: string, values: readonly string[], round: number) {
  return field(page, "combobox", name).selectOption(values[round % values.length]!);
}
