import type { Bytes } from "../bytes.ts";
import type { FileRange, Header, HiddenRange, Orientation } from "../header.ts";
import { damaged } from "../refusal.ts";
import { itemProperties, metaBoxes } from "./avif/meta_boxes.ts";
import { avifColor } from "./avif/color.ts";
import { type AvifItems, readItems } from "./avif/items.ts";
import { streamsOf } from "./avif/streams.ts";
import { propertyUses } from "./avif/property_uses.ts";
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
 * Colors that were multiplied by their alpha (`prem`) are divided here, for not every host does it, and none to the level. Colors that are
 * told are converted here, for hosts differ in whether they do it, and some refuse numbers that are rare.
 *
 * @throws SyntaxError if there is no size.
 */
export async function readAvifHeader(bytes: Bytes): Promise<Header> {
  let width = 0;
  let height = 0;
  let mayHaveAlpha = false;
  let turns = 0;
  let mirror = 0;
  const premultiplied: HiddenRange[] = [];
  let isGray = true;
  const colors: { readonly box: Box; readonly index: number }[] = [];
  const turned: HiddenRange[] = [];
  const items = await readItems(bytes);
  for (const { type, at } of items.references) {
    if (type === "prem") premultiplied.push({ ...at, standIn: UNKNOWN });
  }
  let index = 0;
  for await (const property of itemProperties(bytes)) {
    index++;
    if (property.type === "auxC") mayHaveAlpha = true;
    if (property.type === "irot" || property.type === "imir") {
      const view = await bytes.at(property.start, 1);
      if (view.byteLength < 1) continue;
      if (property.type === "irot") turns = view.getUint8(0) & 3;
      else mirror = 1 + (view.getUint8(0) & 1);
      // Its name and its value become those of a turn by nothing.
      turned.push({ start: property.start - 4, end: property.start + 1, standIn: "irot\0" });
    }
    if (property.type === "colr") colors.push({ box: property, index });
    if (property.type === "av1C") isGray &&= await isMonochrome(bytes, property);
    if (property.type !== "ispe") continue;
    const view = await bytes.at(property.start, 12);
    if (view.byteLength < 12) continue;
    const [w, h] = [view.getUint32(4), view.getUint32(8)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  if (width === 0 || height === 0) throw damaged("AVIF", "does not tell its size");
  const orientation = TURNED[turns]![mirror]!;
  const uses = await allUses(bytes);
  const boxes = colors.map(({ box, index }) => ({ ...box, uses: uses.get(index) ?? [] }));
  const streams = items.primary ? await streamsOf(bytes, items, items.primary.id) : [];
  const color = await avifColor(bytes, boxes, streams, isGray);
  const parts = mayHaveAlpha ? await partsOf(bytes, items) : null;
  const hidden = [...turned, ...premultiplied, ...color.hidden].sort((a, b) => a.start - b.start);
  return {
    format: "AVIF",
    width,
    height,
    orientation,
    hidden,
    profile: color.profile,
    mayHaveAlpha,
    ...premultiplied.length > 0 && { premultiplied },
    ...parts && { parts },
  };
}

/**
 * What makes a picture of the color alone, and what makes one of the alpha alone. Null where there is no alpha of the picture's own, or it
 * is not gray: what its color would mean is not said.
 */
async function partsOf(bytes: Bytes, items: AvifItems): Promise<Header["parts"] | null> {
  const { primary, references } = items;
  const auxiliary = references.filter(({ type, to }) => type === "auxl" && to[0] === primary?.id);
  const [alpha] = auxiliary;
  if (!primary || !alpha || auxiliary.length > 1) return null;
  const streams = await streamsOf(bytes, items, alpha.from);
  if (streams.length === 0 || !streams.every(({ color }) => color.isGray)) return null;
  const color = [{ ...alpha.at, standIn: UNKNOWN }];
  const { start, end } = primary.at;
  const number = alpha.from.toString(16).padStart(2 * (end - start), "0");
  const standIn = number.replace(/../g, (byte) => String.fromCharCode(Number.parseInt(byte, 16)));
  return { color, alpha: [...color, { start, end, standIn }] };
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
async function allUses(bytes: Bytes): Promise<ReadonlyMap<number, readonly FileRange[]>> {
  const all = new Map<number, readonly FileRange[]>();
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
