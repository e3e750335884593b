import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { OutputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";

/** A finished file as the page saves it, with its media type. */
export async function renderFile(
  grid: PixelGrid,
  job: OutputJob,
  signal?: AbortSignal,
): Promise<Blob> {
  const { bytes, type } = await makeOutput(grid, job, signal);
  return new Blob([bytes], { type });
}
