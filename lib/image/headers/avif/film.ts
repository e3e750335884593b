import type { Bytes } from "../../bytes.ts";
import type { Header } from "../../header.ts";
import { type Box, readBoxes } from "../boxes.ts";

/** The way from a film to what its pictures have in common (ISO/IEC 14496-12, section 8.5.2), which begins with a version and a count. */
const WAY = ["trak", "mdia", "minf", "stbl", "stsd"];
const SAMPLE_COUNT = 8;
/** Where a sample entry tells its size (section 12.1.3.2). */
const SIZE = 24;

/**
 * Reads of a film (AVIF 1.1, section 3) how large its pictures are. It may have alpha if it has more than one track.
 *
 * @returns Null where the file holds no film, or it is cut.
 */
export async function readFilm(
  bytes: Bytes,
): Promise<Pick<Header, "width" | "height" | "mayHaveAlpha"> | null> {
  if (!await isWhole(bytes)) return null;
  const sizes: { readonly width: number; readonly height: number }[] = [];
  for await (const { type, start, end } of readBoxes(bytes, 0, bytes.size)) {
    if (type !== "moov") continue;
    for await (const description of boxesBelow(bytes, start, end, WAY)) {
      const first = description.start + SAMPLE_COUNT;
      for await (const entry of readBoxes(bytes, first, description.end)) {
        const view = await bytes.at(entry.start + SIZE, 4);
        if (entry.type !== "av01" || view.byteLength < 4) continue;
        sizes.push({ width: view.getUint16(0), height: view.getUint16(2) });
      }
    }
  }
  const [size] = sizes;
  return size && size.width * size.height > 0 ? { ...size, mayHaveAlpha: sizes.length > 1 } : null;
}

/** Whether the boxes of a file end where it does, or before. */
export async function isWhole(bytes: Bytes): Promise<boolean> {
  for await (const { end } of readBoxes(bytes, 0, Infinity)) {
    if (end > bytes.size && end !== Infinity) return false;
  }
  return true;
}

async function* boxesBelow(
  bytes: Bytes,
  from: number,
  to: number,
  [first, ...rest]: readonly string[],
): AsyncGenerator<Box> {
  for await (const box of readBoxes(bytes, from, to)) {
    if (box.type !== first) continue;
    if (rest.length === 0) yield box;
    else yield* boxesBelow(bytes, box.start, box.end, rest);
  }
}
