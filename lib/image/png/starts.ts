import { readBytes } from "../bytes.ts";
import { CAN_INFLATE, inflateInto } from "../inflate.ts";
import { pngPasses, readPngLayout, SAMPLES } from "./layout.ts";

/** Of a long row so many bytes are enough; packed, they are never more than half as long again. */
const ENOUGH = 1 << 16;

/**
 * Whether pixels come out of a PNG with a sound header: its first row, or the start of that. Some browsers hand over an empty picture
 * where none do: where the file ends before, or what should be pixels is something else.
 */
export async function pngStarts(file: Blob): Promise<boolean> {
  if (!CAN_INFLATE) return true;
  const layout = await readPngLayout(readBytes(file), 2 * ENOUGH);
  if (SAMPLES[layout.colorType] === undefined) return false;
  const row = new Uint8Array(Math.min(1 + pngPasses(layout)[0]!.rowBytes, ENOUGH));
  const packed = new Blob(layout.packed.map(({ start, end }) => file.slice(start, end)));
  return await inflateInto(row, packed) === row.length;
}
