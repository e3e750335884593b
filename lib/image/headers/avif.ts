import { type Bytes, text } from "../bytes.ts";
import { type Header, type HiddenRange, PLAIN } from "../header.ts";
import { damaged } from "../refusal.ts";
import { isWhole, readFilm } from "./avif/film.ts";
import { avifColor } from "./avif/color.ts";
import { alphaOfPicture, isAlpha } from "./avif/alpha.ts";
import { type AvifItems, type ItemReference, ownItems, readItems } from "./avif/items.ts";
import { type PlacedStream, saidFullRange, streamsOf } from "./avif/streams.ts";
import { isUsedBy, usedProperties, type UsedProperty } from "./avif/property_uses.ts";
import { readTransforms } from "./avif/transforms.ts";
import type { Box } from "./boxes.ts";

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
  const own = ownItems(items);
  const properties: UsedProperty[] = [];
  const alphas = new Set<number>();
  let mayHaveAlpha = false;
  for await (const property of usedProperties(bytes)) {
    properties.push(property);
    if (await isAlpha(bytes, property)) {
      mayHaveAlpha = true;
      property.uses.forEach(({ item }) => alphas.add(item));
    }
    if (property.type === "av1C" && isUsedBy(own, property)) {
      isGray &&= await isMonochrome(bytes, property);
    }
    if (property.type !== "ispe") continue;
    const view = await bytes.at(property.start, 12);
    if (view.byteLength < 12) continue;
    const [w, h] = [view.getUint32(4), view.getUint32(8)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  if (width === 0 || height === 0) throw damaged("AVIF", "does not tell its size");
  const shown = await readTransforms(bytes, properties, items.primary?.id, { width, height });
  const streams = items.primary ? await streamsOf(bytes, items, items.primary.id) : [];
  const boxes = properties.filter((property) =>
    property.type === "colr" && isUsedBy(own, property)
  );
  const color = await avifColor(bytes, boxes, streams, isGray);
  const alpha = alphaOfPicture(items, alphas);
  const alphaStreams = alpha ? await streamsOf(bytes, items, alpha.from) : [];
  const parts = alpha && partsOf(items, alpha, alphaStreams);
  // Some encoders say of an alpha of all levels that it has those of television, and browsers believe it.
  const levels = alphaStreams.filter(({ color }) => !color.isFullRange).map(saidFullRange);
  const premultiplied = items.references.filter(({ type }) => type === "prem")
    .map(({ at }) => ({ ...at, standIn: UNKNOWN }));
  const kind = await isStill(bytes) ? [] : [STILL];
  const hidden = [...kind, ...shown.hidden, ...premultiplied, ...color.hidden, ...levels];
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
 * What makes a picture of the color alone, and what makes one of the alpha alone. Null where that is not gray: some encoders know no gray,
 * and write anything for its color.
 */
function partsOf(
  { primary }: AvifItems,
  alpha: ItemReference,
  streams: readonly PlacedStream[],
): Header["parts"] | null {
  if (!primary || streams.length === 0) return null;
  if (!streams.every(({ color }) => color.isGray)) return null;
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
