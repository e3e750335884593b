import { fault } from "./fault.ts";
import type { Rect } from "./rect.ts";
import { rectFields } from "./rect_fields.ts";
import { parsePaletteChoice } from "./parse_palette_choice.ts";
import { parseSubjects } from "./parse_subjects.ts";
import { asBoolean, asChoice, asNumber, asRecord, asWhole, quote, show } from "./parse_values.ts";
import { DEFAULT_SETTINGS, DITHERS, MAX_SIDE, SAMPLINGS, type Settings } from "./settings.ts";

/**
 * Reads settings from anything: an address's parameters, stored work, command line options, a message.
 *
 * `input` is an object with any of the names of `Settings`. Numbers and truth values may be texts; a crop may be
 * `"x,y,width,height"`, subjects several of that, a palette one of the texts that `parsePaletteChoice` tells. What is left out (or null or undefined)
 * comes from `defaults`; unknown names are passed over.
 *
 * @throws TypeError if a value is of the wrong kind, RangeError if it is out of range; the message is a sentence
 *   that names the value and what would work.
 */
export function parseSettings(input: unknown, defaults: Settings = DEFAULT_SETTINGS): Settings {
  const given = asRecord("settings", input);
  const read = <T>(name: keyof Settings, parse: (value: unknown) => T, fallback: T): T => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return value === undefined || value === null ? fallback : parse(value);
  };
  const amount = (name: "brightness" | "contrast" | "saturation") =>
    read(name, (value) => asNumber(name, value, -100, 100), defaults[name]);
  return {
    columns: read("columns", (v) => asWhole("width", v, 1, MAX_SIDE), defaults.columns),
    rows: read("rows", (v) => asWhole("height", v, 1, MAX_SIDE), defaults.rows),
    crop: given["crop"] === null ? null : read("crop", parseCrop, defaults.crop),
    subjects: read("subjects", parseSubjects, defaults.subjects),
    sampling: read("sampling", (v) => asChoice("sampling", v, SAMPLINGS), defaults.sampling),
    brightness: amount("brightness"),
    contrast: amount("contrast"),
    saturation: amount("saturation"),
    palette: read("palette", parsePaletteChoice, defaults.palette),
    dither: read("dither", (v) => asChoice("dithering", v, DITHERS), defaults.dither),
    strength: read("strength", (v) => asNumber("strength", v, 0, 1), defaults.strength),
    cleanUp: read("cleanUp", (v) => asBoolean("clean-up", v), defaults.cleanUp),
    alphaThreshold: read(
      "alphaThreshold",
      (v) => asWhole("transparency threshold", v, 0, 255),
      defaults.alphaThreshold,
    ),
  };
}

/**
 * Reads a crop: an object with `x`, `y`, `width` and `height`, or `"x,y,width,height"`, in fractions of the picture.
 * All of the picture is null.
 *
 * @throws TypeError or RangeError as `parseSettings` does.
 */
export function parseCrop(value: unknown): Rect | null {
  const given = rectFields("crop", value, (count) =>
    fault(
      TypeError,
      "crop-parts",
      { value: quote(value), count },
      `A crop takes four numbers from 0 to 1, left, top, width and height, such as 0.1,0,0.5,1; ${
        show(value)
      } has ${count}.`,
    ));
  const x = asNumber("crop's left edge", given["x"], 0, 1);
  const y = asNumber("crop's top edge", given["y"], 0, 1);
  const width = asNumber("crop's width", given["width"], 0, 1);
  const height = asNumber("crop's height", given["height"], 0, 1);
  if (width === 0 || height === 0) {
    throw fault(
      RangeError,
      "crop-empty",
      { width, height },
      `A crop must be wider and higher than 0, not ${width} by ${height}.`,
    );
  }
  // Sums of fractions written by others may be a hair above 1.
  if (x + width > 1 + 1e-6 || y + height > 1 + 1e-6) {
    throw fault(
      RangeError,
      "crop-beyond",
      { crop: `${x},${y},${width},${height}` },
      `The crop ${x},${y},${width},${height} reaches beyond the picture: left plus width and top plus height must be at most 1.`,
    );
  }
  const crop = { x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) };
  if (crop.width <= 0 || crop.height <= 0) {
    throw fault(
      RangeError,
      "crop-outside",
      { crop: `${x},${y},${width},${height}` },
      `The crop ${x},${y},${width},${height} lies outside the picture.`,
    );
  }
  return x === 0 && y === 0 && crop.width === 1 && crop.height === 1 ? null : crop;
}
