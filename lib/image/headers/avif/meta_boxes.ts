import type { Bytes } from "../../bytes.ts";
import { type Box, readBoxes } from "../boxes.ts";

/** Boxes of one type in `meta`, which has four bytes of version and flags before them. */
export async function* metaBoxes(bytes: Bytes, type: string): AsyncGenerator<Box> {
  for await (const meta of readBoxes(bytes, 0, bytes.size)) {
    if (meta.type !== "meta") continue;
    for await (const box of readBoxes(bytes, meta.start + 4, meta.end)) {
      if (box.type === type) yield box;
    }
  }
}

/** Properties in meta/iprp/ipco. */
export async function* itemProperties(bytes: Bytes): AsyncGenerator<Box> {
  for await (const iprp of metaBoxes(bytes, "iprp")) {
    for await (const ipco of readBoxes(bytes, iprp.start, iprp.end)) {
      if (ipco.type === "ipco") yield* readBoxes(bytes, ipco.start, ipco.end);
    }
  }
}
