import { formatPaletteChoice } from "./parse_palette_choice.ts";
import { formatSubjects } from "./parse_subjects.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/**
 * Settings as named texts for an address: only what differs from `defaults`, so that a link is short.
 *
 * `parseSettings` with the same defaults reads them back unchanged. Crop fractions are written in full.
 */
export function formatSettings(
  settings: Settings,
  defaults: Settings = DEFAULT_SETTINGS,
): Record<string, string> {
  const all = texts(settings);
  const usual = texts(defaults);
  return Object.fromEntries(Object.entries(all).filter(([name, text]) => text !== usual[name]));
}

function texts({ crop, subjects, palette, ...rest }: Settings): Record<string, string> {
  const { x, y, width, height } = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  return {
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    crop: [x, y, width, height].join(","),
    subjects: formatSubjects(subjects),
    palette: formatPaletteChoice(palette),
  };
}
