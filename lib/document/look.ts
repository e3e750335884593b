import { fault, word } from "./fault.ts";
import { formatPaletteChoice } from "./parse_palette_choice.ts";
import { parseSettings } from "./parse_settings.ts";
import { asRecord, quote, show } from "./parse_values.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

/** The settings that a look decides. Size, crop and transparency belong to the picture. */
export const LOOK_SETTINGS = [
  "sampling",
  "brightness",
  "contrast",
  "saturation",
  "palette",
  "dither",
  "strength",
  "cleanUp",
] as const satisfies readonly (keyof Settings)[];

/** What a look makes of any picture. */
export type LookSettings = Pick<Settings, typeof LOOK_SETTINGS[number]>;

/** Settings that go well together, under a name. */
export interface Look {
  /** Stable and lower case, such as `game-boy`: it stands in shared links. */
  readonly id: string;
  /** Its English name, or what a visitor called an own one. */
  readonly name: string;
  /** Id of the style that shows it best. */
  readonly style: string;
  readonly settings: LookSettings;
}

/** Letters of the longest name. */
export const MOST_NAME = 60;

const USUAL_STYLE = "pixels";

/**
 * Reads a look from plain data: `id`, `name`, and those of `style` and the settings that differ from the defaults, as
 * `parseSettings` takes them.
 *
 * @throws TypeError or RangeError with a sentence that names the value: one that is wrong, or a name that no look has.
 */
export function parseLook(input: unknown): Look {
  const { id, name, style = USUAL_STYLE, ...given } = asRecord("look", input);
  const unknown = Object.keys(given).find((key) => !LOOK_SETTINGS.some((one) => one === key));
  if (unknown !== undefined) throw wrong("setting", unknown);
  return {
    id: asId(id),
    name: asName(name),
    style: asId(style),
    settings: lookSettingsOf(parseSettings(given)),
  };
}

/** A look as the plain data that `parseLook` reads. */
export function formatLook({ settings: { palette, ...rest }, ...look }: Look) {
  return { ...look, ...rest, palette: formatPaletteChoice(palette) };
}

/** What a look could keep of settings. */
export function lookSettingsOf(settings: Settings): LookSettings {
  const { sampling, brightness, contrast, saturation, palette, dither, strength, cleanUp } =
    settings;
  return { sampling, brightness, contrast, saturation, palette, dither, strength, cleanUp };
}

/** The settings with a look's in their place. */
export function withLook(settings: Settings, look: Look): Settings {
  return { ...settings, ...look.settings };
}

/** Whether settings give what the look gives. What changes nothing does not count: dithering in full color, or its strength without any. */
export function hasLook(settings: Settings, look: Look): boolean {
  return keyOf(settings) === keyOf(look.settings);
}

function keyOf({ palette, dither, strength, ...rest }: LookSettings): string {
  const mixing = palette.kind === "full" || dither === "none" ? "none" : `${dither} ${strength}`;
  const { sampling, brightness, contrast, saturation, cleanUp } = rest;
  const lone = palette.kind !== "full" && cleanUp;
  return JSON.stringify(
    [sampling, brightness, contrast, saturation, lone, formatPaletteChoice(palette), mixing],
  );
}

function asId(value: unknown): string {
  if (typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value)) return value;
  throw wrong("id", value);
}

function asName(value: unknown): string {
  const name = typeof value === "string" ? value.trim() : "";
  if (name !== "" && name.length <= MOST_NAME) return name;
  throw wrong("name", value);
}

function wrong(part: string, value: unknown): Error {
  return fault(
    TypeError,
    "look-part",
    { part: word(part), value: quote(value) },
    `A look cannot have the ${part} ${
      show(value)
    }. Try { "id": "few-colors", "name": "Few colors", "palette": "best:8" } with settings of ${
      Object.keys(DEFAULT_SETTINGS).filter((key) => LOOK_SETTINGS.some((one) => one === key))
        .join(", ")
    }.`,
  );
}
