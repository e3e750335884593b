import type { Bytes } from "../bytes.ts";
import { type FileRange, type Header, type Orientation, PLAIN } from "../header.ts";
import { damaged } from "../refusal.ts";
import { type Box, readBoxes } from "./boxes.ts";

/**
 * What quarter turns against the clock (`irot`, the row) and then a mirror (`imir`, the column: none, top to bottom, left to right)
 * come to.
 */
const TURNED: readonly (readonly Orientation[])[] = [[1, 4, 2], [8, 5, 7], [3, 2, 4], [6, 7, 5]];

/**
 * Reads the largest of the sizes (`ispe`) among the item properties: the picture's own, or that of its whole grid; thumbnails and
 * tiles are smaller (AVIF 1.1, HEIF). The format has its own way to turn and mirror (ISO/IEC 23008-12, 6.5.10 and 6.5.12), and EXIF
 * does not count here.
 *
 * @throws SyntaxError if there is no size.
 */
export async function readAvifHeader(bytes: Bytes): Promise<Header> {
  let width = 0;
  let height = 0;
  let mayHaveAlpha = false;
  let turns = 0;
  let mirror = 0;
  const hidden: FileRange[] = [];
  for await (const property of itemProperties(bytes)) {
    if (property.type === "auxC") mayHaveAlpha = true;
    if (property.type === "irot" || property.type === "imir") {
      const view = await bytes.at(property.start, 1);
      if (view.byteLength < 1) continue;
      if (property.type === "irot") turns = view.getUint8(0) & 3;
      else mirror = 1 + (view.getUint8(0) & 1);
      // Its name and its value.
      hidden.push({ start: property.start - 4, end: property.start + 1 });
    }
    if (property.type !== "ispe") continue;
    const view = await bytes.at(property.start, 12);
    if (view.byteLength < 12) continue;
    const [w, h] = [view.getUint32(4), view.getUint32(8)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  if (width === 0 || height === 0) throw damaged("AVIF", "does not tell its size");
  const orientation = TURNED[turns]![mirror]!;
  return { ...PLAIN, format: "AVIF", width, height, orientation, hidden, mayHaveAlpha };
}

/** Properties in meta/iprp/ipco; `meta` has four bytes of version and flags before its boxes. */
async function* itemProperties(bytes: Bytes): AsyncGenerator<Box> {
  for await (const meta of readBoxes(bytes, 0, bytes.size)) {
    if (meta.type !== "meta") continue;
    for await (const iprp of readBoxes(bytes, meta.start + 4, meta.end)) {
      if (iprp.type !== "iprp") continue;
      for await (const ipco of readBoxes(bytes, iprp.start, iprp.end)) {
        if (ipco.type === "ipco") yield* readBoxes(bytes, ipco.start, ipco.end);
      }
    }
  }
}
