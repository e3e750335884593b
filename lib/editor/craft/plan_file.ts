import { baseName, outputName } from "@/lib/outputs/file_name.ts";
import { type OutputJob, outputJob } from "@/lib/outputs/job.ts";
import type { OptionValue } from "@/lib/outputs/output.ts";
import { type EngineOutput, engineOutputsIn } from "@/lib/outputs/outputs.ts";
import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import type { Words } from "@/lib/outputs/pages/words.ts";
import type { PlanWish } from "@/lib/worker/protocol.ts";
import type { NamedFile } from "../download/piece_file.ts";
import type { EditorModel } from "../model.ts";

/** A kind of file that a plan is made into. */
export type PlanOutput = Extract<EngineOutput, { readonly needs: "plan" }>;

/** Kinds of files that a craft's plan is made into, or of those the ones that are shown page by page. */
export function planOutputs(craft: Craft, place: "plan" | "pages"): readonly PlanOutput[] {
  return engineOutputsIn(place).filter((output): output is PlanOutput =>
    output.needs === "plan" && (output.crafts as readonly Craft[]).includes(craft)
  );
}

/** A file that is wanted of a plan. */
export interface PlanFileWish {
  readonly output: PlanOutput;
  readonly wish: PlanWish;
  readonly options: Readonly<Record<string, OptionValue>>;
  /** What is written on its pages. */
  readonly words: Words;
}

/** What is wanted of a plan's file. */
export function planJob(
  { output, wish: { craft, context }, options, words }: PlanFileWish,
  name: string,
): OutputJob {
  const title = baseName(name);
  return outputJob(output.id, { style: "", name, title, craft, ...context, options, words });
}

/** A file of a plan, with what to know of it. */
export async function planFile(
  model: Pick<EditorModel, "makeFile" | "picture">,
  file: PlanFileWish,
  signal: AbortSignal,
): Promise<NamedFile> {
  const { name } = model.picture.peek()!;
  const { columns, rows } = file.wish.grid;
  const made = await model.makeFile(file.wish.grid, planJob(file, name), {
    signal,
  });
  return { ...made, name: outputName(file.output, { name, columns, rows, style: "" }) };
}
