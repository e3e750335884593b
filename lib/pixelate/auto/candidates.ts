import type { PaletteChoice, Settings } from "@/lib/document/settings.ts";
import type { GoalRule } from "./goals.ts";

/** Numbers of colors that are tried, the likeliest first, so that something good is soon at hand. */
const COLORS = [16, 24, 12, 32, 8, 48, 6, 64, 4];
/** How much is spread where colors are mixed. */
const STRENGTH = 0.6;
/** How much more contrast and saturation is tried. */
const MORE = 10;

/** What the search begins with: size, crop and transparency are the visitor's, the rest is plain. */
export function startFrom(settings: Settings, { cleanUp }: GoalRule): Settings {
  return {
    ...settings,
    sampling: "perceptual",
    brightness: 0,
    contrast: 0,
    saturation: 0,
    dither: "none",
    strength: STRENGTH,
    cleanUp,
  };
}

/** The same in so many colors: the best of a palette where one is chosen, else of the picture. */
export function inColors(settings: Settings, colors: number): Settings {
  return { ...settings, palette: limited(settings.palette, colors) };
}

function limited(palette: PaletteChoice, colors: number): PaletteChoice {
  return palette.kind === "preset" || palette.kind === "custom"
    ? { ...palette, colors }
    : { kind: "best", colors };
}

/** How many colors settings allow. */
export function colorsOf({ palette }: Settings): number {
  return palette.kind === "full" ? Infinity : palette.colors ?? Infinity;
}

/** First the numbers of colors. */
export function byColors(settings: Settings, { mostColors }: GoalRule): Settings[] {
  return COLORS.filter((colors) => colors <= mostColors).map((colors) =>
    inColors(settings, colors)
  );
}

/** The next smaller number of colors, or null. */
export function fewerColors(settings: Settings): Settings | null {
  const fewer = COLORS.filter((colors) => colors < colorsOf(settings));
  return fewer.length === 0 ? null : inColors(settings, Math.max(...fewer));
}

/** Then how cells find their colors, also in fewer. */
export function bySampling(settings: Settings): Settings[] {
  const others = (["average", "dominant"] as const).map((sampling) => ({ ...settings, sampling }));
  const fewer = fewerColors({ ...settings, sampling: "average" });
  return fewer === null ? others : [...others, fewer];
}

/** Then whether colors are mixed, also in fewer. */
export function byDither(settings: Settings, { maySpread }: GoalRule): Settings[] {
  if (!maySpread) return [];
  const mixed = (from: Settings) =>
    (["floyd-steinberg", "blue-noise"] as const).map((dither): Settings => ({ ...from, dither }));
  const fewer = fewerColors(settings);
  return fewer === null ? mixed(settings) : [...mixed(settings), ...mixed(fewer)];
}

/** At last the tone. */
export function byTone(settings: Settings): Settings[] {
  return [
    { ...settings, contrast: MORE },
    { ...settings, saturation: MORE },
    { ...settings, contrast: MORE, saturation: MORE },
  ];
}
