import { WHOLE } from "@/lib/document/rect.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { wholeRaster } from "@/lib/pixelate/restore/look_at.ts";
import { baseName, outputName } from "@/lib/outputs/file_name.ts";
import { outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { type OpenedPiece, openPiece } from "@/lib/outputs/open_piece.ts";
import { type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import { pack } from "@/lib/outputs/zip/pack.ts";
import { chosenFor, chosenNote } from "./auto_option.ts";
import { craftOf } from "./craft_option.ts";
import type { Destination } from "./destination.ts";
import type { Job } from "./job.ts";
import { emptyNote } from "./empty_note.ts";
import { restoreGrid } from "./restore_grid.ts";
import { subjectsIn } from "./subjects_in.ts";
import { sentenceFor } from "./sentence.ts";
import { sizeFor, SQUARE, stretchNote } from "./size_option.ts";

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
 * Turns one picture into pixel art, or draws a finished piece (JSON, or a PDF that carries its plan) anew.
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
  const piece = await readPiece(file, job);
  const { grid, note, warnings: told, faint } = piece
    ? { grid: piece.grid, note: null, warnings: [], faint: null }
    : await makeGrid(file, job);
  const empty = emptyNote(grid, job.settings.alphaThreshold, faint);
  const known = empty === null ? told : [...told, empty];
  const craft = craftOf(piece?.plan ?? null, job);
  const wish = { title: baseName(name), name, ...job.output, ...craft && { craft } };
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
    bytes: pack(files),
    note,
    warnings: [...warnings],
  };
}

async function makeGrid(file: Blob, job: Job) {
  const decoded = await decode(file);
  if (job.restore) {
    return { ...restoreGrid(await wholeRaster(decoded), job.restore), faint: null };
  }
  const { fullWidth: width, fullHeight: height } = decoded;
  const source = openSource(decoded);
  const subjects = await subjectsIn(source, job.subjects, width, height);
  const cell = job.output.craft?.cell ?? SQUARE;
  const size = sizeFor(job.size, width / height, job.crop(width, height), subjects, cell);
  const settings = { ...job.settings, ...size, subjects };
  const chosen = job.auto && await chosenFor(source, settings, job.auto);
  const { grid, faint } = await pixelate(source, chosen?.settings ?? settings);
  const part = size.crop ?? WHOLE;
  return {
    grid,
    note: stretchNote(size, width / height * part.width / part.height * cell.height / cell.width),
    warnings: chosen ? [chosenNote(chosen)] : [],
    faint,
  };
}

/** The finished piece that a file holds, or null where it is a picture, or nothing that is known. */
async function readPiece(file: Blob, { making }: Job): Promise<OpenedPiece | null> {
  if (!await mayHoldPiece(file)) return null;
  const piece = await openPiece(new Uint8Array(await file.arrayBuffer()));
  if (piece === null || making.length === 0) return piece;
  throw new RangeError(
    `A finished grid is drawn as it is: leave out ${
      making.map((option) => `--${option}`).join(", ")
    }, or start from the picture.`,
  );
}

/** No picture begins with a brace, and no JSON object with anything else but white space. */
async function mayHoldPiece(file: Blob): Promise<boolean> {
  return /^(?:\s*\{|%PDF-)/.test(await file.slice(0, 64).text());
}
