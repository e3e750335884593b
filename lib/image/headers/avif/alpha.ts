import { type Bytes, text } from "../../bytes.ts";
import type { Box } from "../boxes.ts";
import { type AvifItems, type ItemReference, tilesOf } from "./items.ts";

/** What an item that goes with another is for where it tells of alpha (ISO/IEC 23000-22, section 7.3.5.2; HEVC's older name). */
const ALPHA = ["urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1"];
const LONGEST = 64;

/** Whether a property `auxC` (ISO/IEC 23008-12, section 6.5.8) says that an item is alpha: others are depths, or light that screens may add. */
export async function isAlpha(bytes: Bytes, { type, start, end }: Box): Promise<boolean> {
  if (type !== "auxC") return false;
  const name = text(await bytes.at(start + 4, Math.min(end - start - 4, LONGEST)), 0, LONGEST);
  return ALPHA.includes(name.split("\0")[0]!);
}

/**
 * That which says that an item is the alpha of the picture; null where none does, or more than one.
 *
 * @param alphas The items that are alpha of anything. Of an item in tiles it may be told of these alone.
 */
export function alphaOfPicture(
  items: AvifItems,
  alphas: ReadonlySet<number>,
): ItemReference | null {
  const { primary, references } = items;
  const [found = null, ...others] = references.filter(({ type, from, to }) =>
    type === "auxl" && to[0] === primary?.id &&
    [from, ...tilesOf(items, from)].some((id) => alphas.has(id))
  );
  return others.length > 0 ? null : found;
}
