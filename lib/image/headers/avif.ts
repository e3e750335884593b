import { type Bytes, text } from "../bytes.ts";
import { codePointProfile } from "../code_points.ts";
import { isSrgb } from "../color_profile.ts";
import type { Header, HiddenRange, Orientation } from "../header.ts";
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
 * Colors that were multiplied by their alpha (`prem`) are divided here, for not every host does it, and none to the level. Colors that are
 * told by numbers are converted here, for hosts differ in whether they do it, and some refuse numbers that are rare.
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
  let hasIcc = false;
  const numbers: { readonly view: DataView; readonly start: number }[] = [];
  const hidden: HiddenRange[] = [];
  for await (const { type, start } of itemReferences(bytes)) {
    if (type === "prem") premultiplied.push({ start: start - 4, end: start, standIn: UNKNOWN });
  }
  for await (const property of itemProperties(bytes)) {
    if (property.type === "auxC") mayHaveAlpha = true;
    if (property.type === "irot" || property.type === "imir") {
      const view = await bytes.at(property.start, 1);
      if (view.byteLength < 1) continue;
      if (property.type === "irot") turns = view.getUint8(0) & 3;
      else mirror = 1 + (view.getUint8(0) & 1);
      // Its name and its value become those of a turn by nothing.
      hidden.push({ start: property.start - 4, end: property.start + 1, standIn: "irot\0" });
    }
    if (property.type === "colr") {
      const view = await bytes.at(property.start, 10);
      if (view.byteLength < 8) continue;
      hasIcc ||= text(view, 0, 4) !== "nclx";
      if (text(view, 0, 4) === "nclx") numbers.push({ view, start: property.start });
    }
    if (property.type !== "ispe") continue;
    const view = await bytes.at(property.start, 12);
    if (view.byteLength < 12) continue;
    const [w, h] = [view.getUint32(4), view.getUint32(8)];
    if (w * h > width * height) [width, height] = [w, h];
  }
  if (width === 0 || height === 0) throw damaged("AVIF", "does not tell its size");
  const orientation = TURNED[turns]![mirror]!;
  const [told] = numbers;
  const isRead = told !== undefined && !hasIcc && !isDerived(told.view);
  const profile = isRead ? codePointProfile(told.view.getUint16(4), told.view.getUint16(6)) : null;
  for (const { view, start } of isRead ? numbers : []) {
    if (text(view, 4, 4) === NUMBERS_OF_SRGB) continue;
    hidden.push({ start: start + 4, end: start + 8, standIn: NUMBERS_OF_SRGB });
  }
  hidden.push(...premultiplied);
  hidden.sort((a, b) => a.start - b.start);
  return {
    format: "AVIF",
    width,
    height,
    orientation,
    hidden,
    profile: profile === null || isSrgb(profile) ? null : profile,
    mayHaveAlpha,
    ...premultiplied.length > 0 && { premultiplied },
  };
}

/** A name of a reference that decoders skip. */
const UNKNOWN = "XXXX";

/** Numbers of sRGB's primaries and transfer, in 16 bits each. */
const NUMBERS_OF_SRGB = "\0\x01\0\x0d";

/** Matrices that are made from the primaries, which then have to stay. */
const DERIVED = [12, 13];

/** Whether a color box (ISO/IEC 14496-12, section 12.1.5) has such a matrix. */
function isDerived(box: DataView): boolean {
  return DERIVED.includes(box.byteLength >= 10 ? box.getUint16(8) : 2);
}

/** Properties in meta/iprp/ipco. */
async function* itemProperties(bytes: Bytes): AsyncGenerator<Box> {
  for await (const iprp of metaBoxes(bytes, "iprp")) {
    for await (const ipco of readBoxes(bytes, iprp.start, iprp.end)) {
      if (ipco.type === "ipco") yield* readBoxes(bytes, ipco.start, ipco.end);
    }
  }
}

/** What items refer to each other, by kind, in meta/iref, which has four bytes of version and flags before its boxes. */
async function* itemReferences(bytes: Bytes): AsyncGenerator<Box> {
  for await (const iref of metaBoxes(bytes, "iref")) {
    yield* readBoxes(bytes, iref.start + 4, iref.end);
  }
}

/** Boxes of one type in `meta`, which has four bytes of version and flags before them. */
async function* metaBoxes(bytes: Bytes, type: string): AsyncGenerator<Box> {
  for await (const meta of readBoxes(bytes, 0, bytes.size)) {
    if (meta.type !== "meta") continue;
    for await (const box of readBoxes(bytes, meta.start + 4, meta.end)) {
      if (box.type === type) yield box;
    }
  }
}
