import type { Bytes } from "../bytes.ts";
import { type Header, PLAIN } from "../header.ts";
import { damaged } from "../refusal.ts";
import { type Box, readBoxes } from "./boxes.ts";

/**
 * Reads the largest of the sizes (`ispe`) among the item properties: the picture's own, or that of its whole grid; thumbnails and
 * tiles are smaller (AVIF 1.1, HEIF). Decoders apply the format's own rotation, and EXIF does not count here.
 *
 * @throws SyntaxError if there is no size.
 */
export async function readAvifHeader(bytes: Bytes): Promise<Header> {
  let width = 0;
  let height = 0;
  let mayHaveAlpha = false;
  for await (const property of itemProperties(bytes)) {
    if (property.type === "auxC") mayHaveAlpha = true;
    if (property.type !== "ispe") continue;
    const view = await bytes.at(property.start, 12);
    if (view.byteLength < 12) continue;
    const [w, h] = [view.getUint32(4), view.getUint32(8)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  if (width === 0 || height === 0) throw damaged("AVIF", "does not tell its size");
  return { format: "AVIF", width, height, ...PLAIN, mayHaveAlpha };
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
