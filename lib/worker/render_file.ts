import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { OutputJob } from "@/lib/outputs/job.ts";
import type { RenderedFile } from "./protocol.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";

/** A finished file as the page saves it, with its media type, and what to know of it. */
export async function renderFile(
  grid: PixelGrid,
  job: OutputJob,
  signal?: AbortSignal,
): Promise<RenderedFile> {
  const { bytes, type, notes = [] } = await makeOutput(grid, job, signal);
  return { file: new Blob([bytes], { type }), notes };
}
