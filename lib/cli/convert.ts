import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { baseName, fileName } from "@/lib/render/file_name.ts";
import { type Format, render } from "@/lib/render/render.ts";
import type { Job } from "./job.ts";
import { sizeFor } from "./size_option.ts";

/** A finished file. */
export interface Converted {
  /** Such as `holiday_40x30_bricks.svg`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly columns: number;
  readonly rows: number;
}

/**
 * Turns one picture into pixel art.
 *
 * `name` is the picture's, and becomes part of the result's name and its title.
 *
 * @throws SyntaxError, TypeError or RangeError with a sentence that says what is wrong with the picture, or the job for it.
 */
export async function convert(
  file: Blob,
  name: string,
  job: Job,
  format: Format,
): Promise<Converted> {
  const decoded = await decode(file);
  const { fullWidth: width, fullHeight: height } = decoded;
  const size = sizeFor(job.size, width / height, job.crop(width, height));
  const { grid } = await pixelate(openSource(decoded), { ...job.settings, ...size });
  const { columns, rows } = grid;
  const { bytes } = render(grid, { title: baseName(name), name, ...job.output, format });
  return { name: nameOf(name, columns, rows, job.output.style, format), bytes, columns, rows };
}

function nameOf(name: string, columns: number, rows: number, style: string, format: Format) {
  // These hold no style, or all of them.
  if (format === "json" || format === "zip") {
    return `${baseName(name)}_${columns}x${rows}.${format}`;
  }
  return fileName(name, columns, rows, style, format);
}
