import { parseHex } from "@/lib/document/hex_color.ts";
import type { OutputWish } from "@/lib/outputs/job.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";
import type { EngineOutputId } from "@/lib/outputs/outputs.ts";
import type { OptionValue, OutputOption } from "@/lib/outputs/output.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import type { Fault } from "@/lib/document/fault.ts";
import { type Look, withLook } from "@/lib/document/look.ts";
import { formatPaletteChoice } from "@/lib/document/parse_palette_choice.ts";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { asNumber, asWhole } from "@/lib/document/parse_values.ts";
import { DEFAULT_SETTINGS, DITHERS, SAMPLINGS, type Settings } from "@/lib/document/settings.ts";
import type { Goal } from "@/lib/pixelate/auto/goals.ts";
import type { RestoreWish } from "@/lib/pixelate/restore/restore.ts";
import { paletteForCraft, parseCraft } from "./craft_option.ts";
import { withOwned } from "./owned_option.ts";
import { type CropOption, parseCropOption } from "./crop_option.ts";
import { parseLookOption } from "./look_option.ts";
import { isOutputOption, OUTPUT_OPTIONS } from "./options.ts";
import { parsePaletteOption, type ReadFile } from "./palette_option.ts";
import { parseSubjectOption, type SubjectOption } from "./subject_option.ts";
import { parseAuto } from "./auto_option.ts";
import { parseRestore } from "./restore_option.ts";
import { parseSize, type SizeOption } from "./size_option.ts";
import { chooseName } from "./suggest.ts";

/** What is done to every picture of a command line. */
export interface Job {
  readonly size: SizeOption;
  readonly crop: CropOption;
  readonly subjects: SubjectOption;
  /** Everything but size, crop and subjects, which depend on the picture. */
  readonly settings: Settings;
  /** What is known of pixel art whose pixels are to be given back, or null where a picture is to become pixel art. */
  readonly restore: RestoreWish | null;
  /** What settings are to be chosen for, or null where they are given. */
  readonly auto: Goal | null;
  /** How a finished grid is drawn. What is left out, whoever draws it chooses. */
  readonly output: OutputWish;
  /** Names of the options given that decide what a grid is made of, and mean nothing for a finished one. */
  readonly making: readonly string[];
  /** Names of all options given. */
  readonly given: readonly string[];
  /** What the options given cannot do, and what would work, or null. */
  readonly hint: string | null;
  /** What is to be said of the palette's file, and of that of what is owned. */
  readonly notes: readonly Fault[];
}

/**
 * Reads what is to be done from the options of a command line. `readFile` reads the files that they name; `format` is the kind of file
 * that is wanted, which may be for a craft; `piece` a finished one that it is for, where one is.
 *
 * @throws TypeError, RangeError or SyntaxError with a sentence that names the option.
 */
export async function parseJob(
  options: ReadonlyMap<string, string>,
  readFile: ReadFile,
  format?: EngineOutputId,
  piece: OpenedPlan | null = null,
): Promise<Job> {
  const name = <T extends string>(option: string, names: readonly T[], fallback: T) => {
    const given = options.get(option);
    return given === undefined ? fallback : chooseName(option, given, names);
  };
  const number = (option: string, least: number, most: number) => {
    const given = options.get(option);
    return given === undefined ? undefined : asNumber(`--${option}`, given, least, most);
  };
  const look = parseLookOption(options.get("look"));
  const base = look === null ? DEFAULT_SETTINGS : withLook(DEFAULT_SETTINGS, look);
  const planned = parseCraft(options, format);
  const { palette, notes } = await parsePaletteOption(
    options.get("palette") ?? paletteOfLook(look, planned !== null) ?? paletteForCraft(planned),
    options.get("colors"),
    readFile,
  );
  const threshold = options.get("alpha-threshold");
  const settings = parseSettings({
    sampling: name("sampling", SAMPLINGS, base.sampling),
    brightness: number("brightness", -100, 100),
    contrast: number("contrast", -100, 100),
    saturation: number("saturation", -100, 100),
    palette,
    dither: name("dither", DITHERS, base.dither),
    strength: number("strength", 0, 1),
    cleanUp: options.has("clean-up") || base.cleanUp,
    alphaThreshold: threshold === undefined
      ? undefined
      : asWhole("--alpha-threshold", threshold, 0, 255),
  }, base);
  const isOther = options.has("craft") && planned?.craft !== piece?.craft;
  const { notes: unread = [], ...craft } = planned
    ? await withOwned(planned, palette, options.get("own"), readFile, isOther ? null : piece)
    : {};
  return {
    size: parseSize(options),
    crop: parseCropOption(options.get("crop")),
    subjects: parseSubjectOption(options.get("subject")),
    settings,
    restore: parseRestore(options),
    auto: parseAuto(options),
    output: {
      ...parseOutput(options, name("style", STYLES.map(({ id }) => id), look?.style ?? PIXELS.id)),
      ...craft,
    },
    making: [...options.keys()].filter((option) => !isOutputOption(option)),
    given: [...options.keys()],
    hint: hintFor(settings),
    notes: [...notes, ...unread],
  };
}

/** A look's palette; one that is of no material is none for what is made by hand. */
function paletteOfLook(look: Look | null, isPlanned: boolean): string | undefined {
  if (look === null || isPlanned && look.settings.palette.kind !== "preset") return undefined;
  return formatPaletteChoice(look.settings.palette);
}

function hintFor({ dither, palette }: Settings): string | null {
  if (dither === "none" || palette.kind !== "full") return null;
  return `--dither ${dither} changes nothing in full color. Add --colors N or --palette NAME.`;
}

function parseOutput(given: ReadonlyMap<string, string>, style: string): OutputWish {
  const title = given.get("title");
  const options: Record<string, OptionValue> = {};
  for (const [name, option] of Object.entries(OUTPUT_OPTIONS)) {
    const text = given.get(name);
    if (text !== undefined) options[name] = parseOutputOption(name, option, text);
  }
  return { style, options, ...(title === undefined ? {} : { title }) };
}

function parseOutputOption(name: string, option: OutputOption, text: string): OptionValue {
  switch (option.kind) {
    case "number":
      return (option.isWhole ? asWhole : asNumber)(`--${name}`, text, option.least, option.most);
    case "color":
      if (parseHex(text)[3] === 255) return text;
      throw new RangeError(`The ${name} ${text} must be opaque, such as #ffffff.`);
    case "choice":
      return chooseName(name, text, Object.keys(option.choices));
    case "flag":
      return true;
  }
}
