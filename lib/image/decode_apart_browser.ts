import { bareFile } from "./bare_file.ts";
import { createBitmap, MIME } from "./create_bitmap_browser.ts";
import type { Decoded } from "./decode.ts";
import { finishDecode, settle } from "./finish_decode.ts";
import type { Header, HiddenRange } from "./header.ts";
import { decodesPieces } from "./pieces_browser.ts";
import type { Raster } from "./raster.ts";
import { readBitmap } from "./read_bitmap_browser.ts";
import { uprightRaster } from "./stored_raster.ts";

/**
 * A whole picture whose file keeps its alpha apart from its color, from a decode of each, as two pictures through which nothing shines:
 * browsers stretch alpha as if the lowest and the highest levels were left out, or give color back that was multiplied by it.
 *
 * Null where the file does not, or either cannot be decoded alone. Rejects only with the reason of the signal.
 */
export async function decodeApart(
  file: Blob,
  header: Header,
  signal?: AbortSignal,
): Promise<Decoded | null> {
  const { parts } = header;
  if (!parts) return null;
  try {
    const [raster, alpha] = await Promise.all([
      decodePart(file, header, parts.color, signal),
      decodePart(file, header, parts.alpha, signal),
    ]);
    const { width, height, data } = raster;
    if (alpha.width !== width || alpha.height !== height) return null;
    for (let i = 0; i < data.length; i += 4) data[i + 3] = alpha.data[i]!;
    return finishDecode(settle(raster, header), header, true);
  } catch {
    // Another decode follows, and says what is wrong where something is.
    signal?.throwIfAborted();
    return null;
  }
}

async function decodePart(
  file: Blob,
  { format, width, height, hidden, cut }: Header,
  others: readonly HiddenRange[],
  signal: AbortSignal | undefined,
): Promise<Raster> {
  const header: Header = {
    format,
    width,
    height,
    orientation: 1,
    hidden: [...hidden, ...others].sort((a, b) => a.start - b.start),
    profile: null,
    mayHaveAlpha: false,
    ...cut && { cut },
  };
  const bare = await bareFile(file, header, await decodesPieces());
  const blob = bare.slice(0, bare.size, MIME[format]);
  const bitmap = await createBitmap(blob, header, { premultiplyAlpha: "premultiply" });
  if (signal?.aborted) bitmap.close();
  signal?.throwIfAborted();
  const { stored } = await readBitmap(bitmap, header);
  return await uprightRaster(stored);
}
