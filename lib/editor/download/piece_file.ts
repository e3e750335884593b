import type { Fault } from "@/lib/document/fault.ts";
import type { Size } from "@/lib/document/size.ts";
import { baseName, outputName } from "@/lib/outputs/file_name.ts";
import { outputJob, type OutputWish } from "@/lib/outputs/job.ts";
import { type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import type { EditorModel } from "../model.ts";

/** A finished file and the name that it is saved under. */
export interface NamedFile {
  readonly file: Blob;
  readonly name: string;
  /** What to know of it. */
  readonly notes?: readonly Fault[];
}

export interface PieceFileOptions {
  /** Id of the ratio card that is wanted in place of the piece. */
  readonly ratioId?: string;
  readonly signal?: AbortSignal;
}

/**
 * A file of the piece, or of a ratio card, from exact colors. Name and content are of one and the same grid, whatever changes while it is
 * made.
 *
 * @param wishFor What is wanted of it, which may depend on its size.
 */
export async function pieceFile(
  model: Pick<EditorModel, "exactGrid" | "makeFile" | "picture">,
  output: EngineOutputId,
  wishFor: (size: Size) => Pick<OutputWish, "style" | "options">,
  { ratioId, signal }: PieceFileOptions = {},
): Promise<NamedFile> {
  const grid = await model.exactGrid(ratioId);
  const { name } = model.picture.peek()!;
  const { columns, rows } = grid;
  const wish = wishFor({ columns, rows });
  const job = outputJob(output, { ...wish, name, title: baseName(name) });
  const { file, notes } = await model.makeFile(grid, job, signal && { signal });
  return {
    file,
    notes,
    name: outputName(outputById(output), { name, columns, rows, style: wish.style }),
  };
}
