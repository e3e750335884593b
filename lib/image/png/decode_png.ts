import { readBytes } from "../bytes.ts";
import type { FileRange } from "../header.ts";
import { inflateInto } from "../inflate.ts";
import { unfilter } from "./unfilter.ts";
import { pngPasses, readPngLayout, SAMPLES } from "./layout.ts";
import { rowWriter } from "./row_writer.ts";
import type { Raster } from "../raster.ts";

/** What is unpacked lies in memory beside the pixels, so there is less room than for a picture that the host decodes. */
const MOST_BYTES = 400_000_000;

/**
 * Decodes a PNG with a sound header to the byte, where the browser's own decoder rounds: with straight alpha, and of 16 bits the upper
 * eight, which most hosts keep. What the file says of its colors is left to others. Of a file that is cut, what is missing stays
 * transparent.
 *
 * @param isWhole Whether a file that is cut will not do.
 * @returns null if it is too large for that, or cannot be read.
 */
export async function decodePng(file: Blob, isWhole = false): Promise<Raster | null> {
  const layout = await readPngLayout(readBytes(file));
  const { width, height, depth, colorType } = layout;
  if (SAMPLES[colorType] === undefined) return null;
  const passes = pngPasses(layout);
  const length = passes.reduce((sum, { rowBytes, height }) => sum + (1 + rowBytes) * height, 0);
  if (length + width * height * 4 > MOST_BYTES) return null;

  const read = async (range: FileRange | null) =>
    range && new Uint8Array(await file.slice(range.start, range.end).arrayBuffer());
  const write = rowWriter(layout, await read(layout.palette), await read(layout.transparency));
  const stored = new Uint8Array(length);
  const packed = new Blob(layout.packed.map(({ start, end }) => file.slice(start, end)));
  const came = await inflateInto(stored, packed);
  if (isWhole && came < length) return null;

  const data = new Uint8ClampedArray(width * height * 4);
  const step = Math.max(1, depth * SAMPLES[colorType] / 8);
  let at = 0;
  for (const pass of passes) {
    const { rowBytes, x, y, down } = pass;
    for (let row = 0; row < pass.height; row++, at += 1 + rowBytes) {
      if (at + 1 + rowBytes > came) return at > 0 ? { width, height, data } : null;
      if (!unfilter(stored, at, rowBytes, row > 0 ? at - rowBytes : -1, step)) return null;
      write(stored, at + 1, data, ((y + row * down) * width + x) * 4, pass);
    }
  }
  return { width, height, data };
}
