import type { CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import type { PlanContext } from "@/lib/craft/plan/plan_context.ts";
import { METAS } from "./metas.ts";
import type { OptionValue, OptionValues } from "./output.ts";
import type { EngineOutputId, MetaOf } from "./outputs.ts";
import type { Words } from "./pages/words.ts";

/** A file of one kind that is wanted of a grid. */
type JobOf<Id extends EngineOutputId> =
  & {
    readonly output: Id;
    /** Name of the picture, for files that carry one. */
    readonly name?: string;
    readonly title?: string;
    readonly options?: OptionValues<MetaOf<Id>["options"]>;
  }
  & (MetaOf<Id>["needs"] extends "style" ? { readonly style: string } : unknown)
  & (MetaOf<Id>["needs"] extends "plan" ? CraftWish : unknown);

/** How a piece is to be made by hand. */
interface CraftWish extends PlanContext {
  /** Left out, as is usual for the kind of file. */
  readonly craft?: CraftSettings;
  /** What is written on pages; English where it is left out. */
  readonly words?: Words;
}

/** A file that is wanted of a grid. Plain data, so that it can cross to a worker. */
export type OutputJob = { [Id in EngineOutputId]: JobOf<Id> }[EngineOutputId];

/** What is wanted of a file, whatever kind it will be: each takes what it has a use for. */
export interface OutputWish extends CraftWish {
  /** Id of a style. */
  readonly style: string;
  readonly name?: string;
  readonly title?: string;
  /** Values of options by their names, each within its limits. */
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** What of a wish a kind of file has a use for. */
export function outputJob(
  output: EngineOutputId,
  { style, craft, materials, picture, kept, words, options = {}, ...names }: OutputWish,
): OutputJob {
  const meta = METAS[output];
  const used = Object.entries(options).filter(([name]) => Object.hasOwn(meta.options, name));
  return {
    output,
    ...names,
    ...(meta.needs === "style" ? { style } : {}),
    ...(meta.needs === "plan" ? known({ craft, materials, picture, kept, words }) : {}),
    options: Object.fromEntries(used),
  } as OutputJob;
}

/** The fields that have a value. */
function known(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
