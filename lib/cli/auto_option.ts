import type { Settings } from "@/lib/document/settings.ts";
import type { Suggestion } from "@/lib/pixelate/auto/auto.ts";
import { type Goal, GOALS } from "@/lib/pixelate/auto/goals.ts";
import type { Source } from "@/lib/pixelate/source.ts";
import { chooseName } from "./suggest.ts";

/** What is chosen by itself, and therefore not given. */
const CHOSEN = [
  "sampling",
  "brightness",
  "contrast",
  "saturation",
  "colors",
  "dither",
  "strength",
  "clean-up",
];

/**
 * Reads the goal that settings are chosen for, or null where they are given.
 *
 * @throws SyntaxError where both are, RangeError where there is no such goal.
 */
export function parseAuto(options: ReadonlyMap<string, string>): Goal | null {
  const goal = options.get("auto");
  if (goal === undefined) return null;
  const given = CHOSEN.filter((name) => options.has(name));
  if (given.length > 0) {
    const names = given.map((name) => `--${name}`).join(", ");
    throw new SyntaxError(`--auto chooses these by itself: leave out ${names}.`);
  }
  return chooseName("auto", goal, GOALS);
}

/** The best settings for a goal, with what they make. */
export async function chosenFor(
  source: Source,
  settings: Settings,
  goal: Goal,
): Promise<Suggestion> {
  const { suggestSettings } = await import("@/lib/pixelate/auto/auto.ts");
  let best: Suggestion | null = null;
  for await (const one of suggestSettings(source, settings, goal)) best = one;
  return best!;
}

/** Says what was chosen and how near it comes, with the options that make the same again. */
export function chosenNote({ settings, score }: Suggestion): string {
  const { sampling, contrast, saturation, palette, dither, strength, cleanUp } = settings;
  const colors = palette.kind === "full" ? null : palette.colors;
  const options = [
    `--sampling ${sampling}`,
    colors === null ? "" : `--colors ${colors}`,
    dither === "none" ? "" : `--dither ${dither} --strength ${strength}`,
    contrast === 0 ? "" : `--contrast ${contrast}`,
    saturation === 0 ? "" : `--saturation ${saturation}`,
    cleanUp ? "--clean-up" : "",
  ].filter((option) => option !== "");
  const far = score.far.toFixed(1), lone = Math.round(100 * score.lone);
  return `Chose ${
    options.join(" ")
  }: off by ${far} from afar (2 is just noticed), ${lone} % lone cells.`;
}
