import { type Bytes, text } from "../bytes.ts";
import { type Header, type HiddenRange, PLAIN } from "../header.ts";
import { damaged } from "../refusal.ts";
import { isWhole, readFilm } from "./avif/film.ts";
import { itemProperties, metaBoxes } from "./avif/meta_boxes.ts";
import { avifColor } from "./avif/color.ts";
import { alphaOfPicture, isAlpha } from "./avif/alpha.ts";
import { type AvifItems, type ItemReference, readItems } from "./avif/items.ts";
import { streamsOf } from "./avif/streams.ts";
import { type PropertyUse, propertyUses } from "./avif/property_uses.ts";
import { readTransforms, type UsedProperty } from "./avif/transforms.ts";
import { type Box, readBoxes } from "./boxes.ts";

/**
 * Reads the largest of the sizes (`ispe`) among the item properties: the picture's own, or that of its whole grid; thumbnails and
 * tiles are smaller (AVIF 1.1, HEIF). The format has its own way to crop, turn and mirror, and EXIF does not count here.
 *
 * A file that holds a film alone is left as it is: its first picture is for hosts that show films.
 *
 * Colors that were multiplied by their alpha (`prem`) are divided here, for not every host does it, and none to the level. Colors that are
 * told are converted here, for hosts differ in whether they do it, and some refuse numbers that are rare.
 *
 * @throws SyntaxError if there is no size.
 */
export async function readAvifHeader(bytes: Bytes): Promise<Header> {
  const items = await readItems(bytes);
  const film = items.primary ? null : await readFilm(bytes);
  if (film) return { format: "AVIF", ...film, ...PLAIN, form: "film" };
  let [width, height] = [0, 0];
  let isGray = true;
  const uses = await allUses(bytes);
  const properties: UsedProperty[] = [];
  const alphas = new Set<number>();
  let mayHaveAlpha = false;
  for await (const property of itemProperties(bytes)) {
    const used = { ...property, uses: uses.get(properties.length + 1) ?? [] };
    properties.push(used);
    if (await isAlpha(bytes, property)) {
      mayHaveAlpha = true;
      used.uses.forEach(({ item }) => alphas.add(item));
    }
    if (property.type === "av1C") isGray &&= await isMonochrome(bytes, property);
    if (property.type !== "ispe") continue;
    const view = await bytes.at(property.start, 12);
    if (view.byteLength < 12) continue;
    const [w, h] = [view.getUint32(4), view.getUint32(8)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  if (width === 0 || height === 0) throw damaged("AVIF", "does not tell its size");
  const shown = await readTransforms(bytes, properties, items.primary?.id, { width, height });
  const streams = items.primary ? await streamsOf(bytes, items, items.primary.id) : [];
  const boxes = properties.filter(({ type }) => type === "colr");
  const color = await avifColor(bytes, boxes, streams, isGray);
  const alpha = alphaOfPicture(items, alphas);
  const parts = alpha && await partsOf(bytes, items, alpha);
  const premultiplied = items.references.filter(({ type }) => type === "prem")
    .map(({ at }) => ({ ...at, standIn: UNKNOWN }));
  const kind = await isStill(bytes) ? [] : [STILL];
  const hidden = [...kind, ...shown.hidden, ...premultiplied, ...color.hidden];
  const isTiled = items.types.get(items.primary?.id ?? 0) === "grid" && await isWhole(bytes);
  return {
    format: "AVIF",
    ...shown,
    hidden: hidden.sort((a, b) => a.start - b.start),
    profile: color.profile,
    mayHaveAlpha,
    ...premultiplied.length > 0 && { premultiplied },
    ...parts && { parts },
    ...isTiled && { form: "tiles" },
  };
}

/**
 * What makes a picture of the color alone, and what makes one of the alpha alone. Null where that is not gray: what its color would mean
 * is not said.
 */
async function partsOf(
  bytes: Bytes,
  items: AvifItems,
  alpha: ItemReference,
): Promise<Header["parts"] | null> {
  const { primary } = items;
  if (!primary) return null;
  const streams = await streamsOf(bytes, items, alpha.from);
  if (streams.length === 0 || !streams.every(({ color }) => color.isGray)) return null;
  const color = [{ ...alpha.at, standIn: UNKNOWN }];
  const { start, end } = primary.at;
  const number = alpha.from.toString(16).padStart(2 * (end - start), "0");
  const standIn = number.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
  return { color, alpha: [...color, { start, end, standIn }] };
}

/**
 * The kind of a still, in the place of another. Of a file that holds a film as well, browsers would show the first picture of that, which
 * has colors and alpha of its own, and libheif would show nothing.
 */
const STILL: HiddenRange = { start: 8, end: 12, standIn: "avif" };

async function isStill(bytes: Bytes): Promise<boolean> {
  const { start, standIn } = STILL;
  return text(await bytes.at(start, 4), 0, 4) === standIn;
}

/** A name of a reference that decoders skip. */
const UNKNOWN = "XXXX";

/** Whether a stream has but one channel, as that of alpha has, too (AV1 in ISO base media files, section 2.3.3). */
async function isMonochrome(bytes: Bytes, { start }: Box): Promise<boolean> {
  const view = await bytes.at(start, 4);
  return view.byteLength === 4 && (view.getUint8(2) & 0x10) !== 0;
}

/** There is one for each length of its numbers. */
const MOST_USES = 4;

/** Where items are said to have properties, in meta/iprp/ipma. */
async function allUses(bytes: Bytes): Promise<ReadonlyMap<number, readonly PropertyUse[]>> {
  const all = new Map<number, readonly PropertyUse[]>();
  let count = 0;
  for await (const iprp of metaBoxes(bytes, "iprp")) {
    for await (const box of readBoxes(bytes, iprp.start, iprp.end)) {
      if (box.type !== "ipma" || ++count > MOST_USES) continue;
      for (const [property, ranges] of await propertyUses(bytes, box)) {
        all.set(property, [...all.get(property) ?? [], ...ranges]);
      }
    }
  }
  return all;
}
