import { fault } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { styleById } from "@/lib/render/styles.ts";
import type { OutputJob } from "./job.ts";
import { MAKERS } from "./makers.ts";
import type { Make, OutputMeta } from "./output.ts";
import { ENGINE_OUTPUTS, type EngineOutputId, type MetaOf, outputById } from "./outputs.ts";

/** A finished file. */
export interface OutputFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Media type. */
  readonly type: string;
}

type Makers = {
  readonly [Id in EngineOutputId]: () => Make<MetaOf<Id>> | Promise<Make<MetaOf<Id>>>;
};

const BY_ID: Makers = MAKERS;

/**
 * Makes the bytes of a file from a grid: the same grid and job give the same bytes everywhere.
 *
 * @throws RangeError if the kind of file or the style is not known, or an option is out of range.
 */
export async function makeOutput(grid: PixelGrid, job: OutputJob): Promise<OutputFile> {
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
  const document = {
    grid,
    name,
    ...(title === undefined ? {} : { title }),
    ...("style" in job ? { style: styleById(job.style) } : {}),
  };
  return { bytes: await make(document, options), type: outputById(output).type };
}
