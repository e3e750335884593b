import type { Rect } from "@/lib/document/rect.ts";
import type { Settings } from "@/lib/document/settings.ts";
import { detailOf, type Size, sizeForDetail } from "@/lib/document/size.ts";
import type { PictureInfo } from "@/lib/worker/protocol.ts";
import { aspectOf } from "./picture.ts";
import { type AskedNumber, usedAspect } from "./sizes.ts";

/**
 * Where a piece's shape comes from: the picture's, one that was asked for, or that of its columns and rows. The first two know the
 * detail level that was asked for, which a very long shape has no room for and a later one does; those that may differ from the
 * picture's know which number is to stay where they are to follow it again.
 */
export type SizeRule =
  | { readonly from: "picture"; readonly detail: number }
  | {
    readonly from: "aspect";
    readonly aspect: number;
    readonly detail: number;
    readonly asked?: AskedNumber;
  }
  | { readonly from: "size"; readonly asked?: AskedNumber };

/** The number that is to stay where the picture's shape is taken, or null where none was asked for. */
export function askedNumber(rule: SizeRule): AskedNumber | null {
  return rule.from === "picture" ? null : rule.asked ?? null;
}

/** The detail level that was asked for. */
export function wantedDetail(rule: SizeRule, settings: Size): number {
  return rule.from === "size" ? detailOf(settings) : rule.detail;
}

/** Width divided by height that is wanted: whole cells come as near to it as they can. */
export function wantedAspect(
  rule: SizeRule,
  settings: Settings,
  picture: PictureInfo | null,
): number {
  if (rule.from === "picture" && picture !== null) return usedAspect(picture, settings.crop);
  return rule.from === "aspect" ? rule.aspect : settings.columns / settings.rows;
}

/** The size that the next picture will most likely be asked for, whatever its shape. */
export function expectedSize(rule: SizeRule, settings: Settings): Size {
  if (rule.from !== "picture") return settings;
  return { columns: rule.detail, rows: rule.detail };
}

/**
 * The settings so far, for another picture.
 *
 * @param isFirst Whether there was none before it: a crop and subjects belong to the picture that they were made on, but a link's to
 * the first.
 */
export function settingsFor(
  picture: PictureInfo,
  rule: SizeRule,
  settings: Settings,
  isFirst: boolean,
): Settings {
  const own = isFirst ? settings : { ...settings, crop: null, subjects: [] };
  if (rule.from !== "picture") return own;
  return { ...own, crop: null, ...sizeForDetail(rule.detail, aspectOf(picture)) };
}

/** Settings with a part of the picture, or with null all of it. A size that follows the picture follows the part. */
export function withCrop(
  picture: PictureInfo | null,
  rule: SizeRule,
  settings: Settings,
  crop: Rect | null,
): Settings {
  const size = picture !== null && rule.from === "picture"
    ? sizeForDetail(rule.detail, usedAspect(picture, crop))
    : null;
  return { ...settings, crop, ...size };
}

/** Settings in the shape of the part of the picture that is used, or of all of it where they have that one already. */
export function inPictureShape(
  picture: PictureInfo,
  settings: Settings,
  detail: number,
): Settings {
  const size = sizeForDetail(detail, usedAspect(picture, settings.crop));
  const isThere = size.columns === settings.columns && size.rows === settings.rows;
  if (!isThere) return { ...settings, ...size };
  if (settings.crop === null) return settings;
  return { ...settings, crop: null, ...sizeForDetail(detail, aspectOf(picture)) };
}
