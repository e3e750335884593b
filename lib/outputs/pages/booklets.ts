import type { Plan } from "@/lib/craft/plan/plan.ts";
import type { OptionValues } from "../output.ts";
import type { META as PDF } from "../pdf/meta.ts";
import { META as TRUE_SIZE } from "../true_size/meta.ts";
import { instructions } from "./instructions.ts";
import { printSettings } from "./print_options.ts";
import type { Booklet } from "./printed_page.ts";
import { trueSize } from "./true_size.ts";
import type { Words } from "./words.ts";

/** What the pages of a kind of file are, by its id. */
export const BOOKLETS = {
  pdf: (
    plan: Plan,
    title: string,
    { steps = false, ...options }: OptionValues<typeof PDF["options"]>,
    words: Words,
  ): Booklet => instructions(plan, title, { ...printSettings(options), steps }, words),
  "true-size": (
    plan: Plan,
    title: string,
    { overlap = TRUE_SIZE.options.overlap.usual, ...options }: OptionValues<
      typeof TRUE_SIZE["options"]
    >,
    words: Words,
  ): Booklet => trueSize(plan, title, { ...printSettings(options), overlap }, words),
};

/** Kinds of files that are shown page by page. */
export type BookletId = keyof typeof BOOKLETS;
