import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { render } from "@/lib/render/render.ts";
import { renderZip } from "@/lib/render/zip.ts";
import type { RenderJob } from "./protocol.ts";

/** A finished file as the page saves it, with its media type. */
export function renderFile(grid: PixelGrid, job: RenderJob): Blob {
  if (job.format === "zip") return new Blob([renderZip(grid, job)], { type: "application/zip" });
  const { bytes, type } = render(grid, job);
  return new Blob([bytes], { type });
}
