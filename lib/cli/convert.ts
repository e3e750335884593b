import { zipSync } from "fflate";
import { WHOLE } from "@/lib/document/rect.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import type { Lattice } from "@/lib/pixelate/restore/lattice.ts";
import { restore, type RestoreWish } from "@/lib/pixelate/restore/restore.ts";
import { colorCount, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { baseName, outputName } from "@/lib/outputs/file_name.ts";
import { outputJob } from "@/lib/outputs/job.ts";
import { parseGridJson } from "@/lib/outputs/json/grid_json.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { isPlanJson, readPlanJson } from "@/lib/outputs/plan/read_plan_json.ts";
import { type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import { ZIP_DATE } from "@/lib/outputs/zip/zip_date.ts";
import type { Destination } from "./destination.ts";
import type { Job } from "./job.ts";
import { sentenceFor } from "./sentence.ts";
import { sizeFor, stretchNote } from "./size_option.ts";

/** A finished file. */
export interface Converted {
  /** Such as `holiday_40x30_bricks.svg`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What else a person should know, or null. */
  readonly note: string | null;
  /** What must not be missed, such as pieces that are not in an order. */
  readonly warnings: readonly string[];
}

/**
 * Turns one picture into pixel art, or draws a finished grid (JSON) anew.
 *
 * Several kinds of files come in one ZIP. `name` is the picture's, and becomes part of the result's name and its title.
 *
 * @throws SyntaxError, TypeError or RangeError with a sentence that says what is wrong with the picture, or the job for it.
 */
export async function convert(
  file: Blob,
  name: string,
  job: Job,
  { format, together }: Pick<Destination, "format" | "together">,
): Promise<Converted> {
  const { grid, note, warnings: known } = await holdsJson(file)
    ? { grid: await readGrid(file, job), note: null, warnings: [] }
    : await makeGrid(file, job);
  const wish = { title: baseName(name), name, ...job.output };
  const make = (format: EngineOutputId) => makeOutput(grid, outputJob(format, wish));
  const { columns, rows } = grid;
  const { style } = job.output;
  const subject = { name, columns, rows, style };
  if (!together) {
    const { bytes, notes = [] } = await make(format);
    const result = outputName(outputById(format), subject);
    return { name: result, bytes, note, warnings: [...known, ...notes.map(sentenceFor)] };
  }
  const files: Record<string, Uint8Array> = {};
  const warnings = new Set<string>(known);
  for (const one of together) {
    const { bytes, notes = [] } = await make(one);
    files[outputName(outputById(one), subject)] = bytes;
    for (const note of notes) warnings.add(sentenceFor(note));
  }
  return {
    name: outputName({ naming: "{size}_files", extension: "zip" }, subject),
    bytes: zipSync(files, { level: 6, mtime: ZIP_DATE }),
    note,
    warnings: [...warnings],
  };
}

async function makeGrid(file: Blob, job: Job) {
  const decoded = await decode(file);
  if (job.restore) return restoreGrid(await uprightRaster(decoded.stored), job.restore);
  const { fullWidth: width, fullHeight: height } = decoded;
  const size = sizeFor(job.size, width / height, job.crop(width, height));
  const { grid, faint } = await pixelate(openSource(decoded), { ...job.settings, ...size });
  const part = size.crop ?? WHOLE;
  return {
    grid,
    note: stretchNote(size, width / height * part.width / part.height),
    warnings: faint === null ? [] : [
      `Nothing is to be seen: all of it lies below the transparency threshold of ${job.settings.alphaThreshold}. Try --alpha-threshold ${faint}.`,
    ],
  };
}

/** The grid of restored pixel art, and in a sentence what was found. */
function restoreGrid(raster: Raster, wish: RestoreWish) {
  const { grid, lattices: { x, y } } = restore(raster, wish);
  const { columns, rows } = grid;
  const pixels = ({ period }: Lattice) => Number(period.toFixed(2));
  const found = `Found ${columns} x ${rows} cells of ${pixels(x)} x ${pixels(y)} pixels in ${
    colorCount(grid)
  } colors.`;
  return { grid, note: null, warnings: [found] };
}

async function readGrid(file: Blob, { making }: Job): Promise<PixelGrid> {
  if (making.length > 0) {
    throw new RangeError(
      `A finished grid is drawn as it is: leave out ${
        making.map((option) => `--${option}`).join(", ")
      }, or start from the picture.`,
    );
  }
  const text = await file.text();
  const plan = planIn(text);
  return plan === null ? parseGridJson(text) : readPlanJson(plan).grid;
}

/** The plan that a JSON text holds, or null where it holds something else. */
function planIn(text: string) {
  try {
    const value: unknown = JSON.parse(text);
    return isPlanJson(value) ? value : null;
  } catch {
    return null;
  }
}

/** No picture begins with a brace, and no JSON object with anything else but white space. */
async function holdsJson(file: Blob): Promise<boolean> {
  return /^\s*\{/.test(await file.slice(0, 64).text());
}
