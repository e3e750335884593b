import { CRAFT_DEFAULTS } from "@/lib/craft/plan/craft_settings.ts";
import { knownPlan } from "@/lib/craft/plan/known_plan.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { baseName } from "../file_name.ts";
import type { OutputJob } from "../job.ts";
import { METAS } from "../metas.ts";
import { type BookletId, BOOKLETS } from "./booklets.ts";
import { englishWords } from "./english.ts";
import { pageSvg } from "./page_svg.ts";
import type { Booklet } from "./printed_page.ts";
import type { Words } from "./words.ts";

/** A file that has pages. */
export type BookletJob = Extract<OutputJob, { readonly output: BookletId }>;

/** A page as it will be printed. */
export interface DrawnPage {
  /** An SVG of its true size. */
  readonly svg: string;
  /** Millimeters. */
  readonly width: number;
  readonly height: number;
  /** From 0 on. */
  readonly number: number;
  /** Names of all pages, in order. */
  readonly names: readonly string[];
}

/**
 * Draws a page of a file as it will be printed.
 *
 * @param number From 0 on; of more than there are, the last.
 */
export async function drawPage(
  grid: PixelGrid,
  job: BookletJob,
  number: number,
  signal?: AbortSignal,
): Promise<DrawnPage> {
  const { output, name = "", title = baseName(name), options = {}, craft, ...context } = job;
  const settings = craft ?? CRAFT_DEFAULTS[METAS[output].crafts[0]];
  const plan = await knownPlan(grid, settings, context, signal);
  const words = job.words ?? await englishWords();
  const compose: (...given: [typeof plan, string, typeof options, Words]) => Booklet =
    BOOKLETS[output];
  const { sheets } = compose(plan, title, options, words);
  const at = Math.max(0, Math.min(sheets.length - 1, number));
  const page = sheets[at]!.draw();
  return {
    svg: pageSvg(page),
    width: page.width,
    height: page.height,
    number: at,
    names: sheets.map(({ name }) => name),
  };
}
