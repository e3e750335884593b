import { CRAFT_DEFAULTS, type CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import { type Fault, fault, word } from "@/lib/document/fault.ts";
import type { PlanContext } from "@/lib/craft/plan/plan_context.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { styleById } from "@/lib/render/styles.ts";
import type { OutputJob } from "./job.ts";
import { MAKERS } from "./makers.ts";
import { METAS } from "./metas.ts";
import type { Make, OutputMeta } from "./output.ts";
import { ENGINE_OUTPUTS, type EngineOutputId, type MetaOf, outputById } from "./outputs.ts";

/** A finished file. */
export interface OutputFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Media type. */
  readonly type: string;
  /** What to know of it; left out where there is nothing. */
  readonly notes?: readonly Fault[];
}

type Makers = {
  readonly [Id in EngineOutputId]: () => Make<MetaOf<Id>> | Promise<Make<MetaOf<Id>>>;
};

const BY_ID: Makers = MAKERS;

/**
 * Makes the bytes of a file from a grid: the same grid and job give the same bytes everywhere.
 *
 * @param signal Stops a plan that is being made.
 * @throws RangeError if the kind of file or the style is not known, an option is out of range, or the file is not for the craft; the
 *   signal's reason if it is stopped.
 */
export async function makeOutput(
  grid: PixelGrid,
  job: OutputJob,
  signal?: AbortSignal,
): Promise<OutputFile> {
  const { output, name = "", title, options = {} } = job;
  if (!Object.hasOwn(BY_ID, output)) {
    const ids = ENGINE_OUTPUTS.map(({ id }) => id).join(", ");
    throw fault(
      RangeError,
      "output-unknown",
      { ids, output },
      `The format must be one of ${ids}, not ${output}.`,
    );
  }
  const make = await BY_ID[output]() as Make<OutputMeta>;
  const plan = await planFor(grid, job, signal);
  const document = {
    grid,
    name,
    ...(title === undefined ? {} : { title }),
    ...("style" in job ? { style: styleById(job.style) } : {}),
    ...(plan ? { plan } : {}),
    ...("words" in job && job.words ? { words: job.words } : {}),
  };
  const made = await make(document as never, options);
  const { bytes, notes } = made instanceof Uint8Array ? { bytes: made, notes: [] } : made;
  const told = [...plan?.notes ?? [], ...notes];
  return { bytes, type: outputById(output).type, ...(told.length > 0 ? { notes: told } : {}) };
}

/** The plan that a kind of file is made from, or null where it needs none. */
async function planFor(grid: PixelGrid, job: OutputJob, signal: AbortSignal | undefined) {
  const meta: OutputMeta = METAS[job.output];
  if (meta.needs !== "plan") return null;
  const wish: object = job;
  const { craft, ...context }: { craft?: CraftSettings } & PlanContext = wish;
  if (craft && !meta.crafts.includes(craft.craft)) {
    const crafts = meta.crafts.join(", ");
    throw fault(
      RangeError,
      "output-craft",
      { name: meta.name, craft: word(craft.craft), crafts },
      `${meta.name} is for ${crafts}, not for ${craft.craft}. Choose another format.`,
    );
  }
  const { knownPlan } = await import("@/lib/craft/plan/known_plan.ts");
  return knownPlan(grid, craft ?? CRAFT_DEFAULTS[meta.crafts[0]!], context, signal);
}
