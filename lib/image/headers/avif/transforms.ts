import type { Bytes } from "../../bytes.ts";
import type { Header, HiddenRange, Orientation } from "../../header.ts";
import { unused, type UsedProperty } from "./property_uses.ts";

type Size = Pick<Header, "width" | "height">;

const TYPES = ["clap", "irot", "imir"];

/**
 * What quarter turns against the clock (`irot`, the row) and then a mirror (`imir`, the column: none, top to bottom, left to right)
 * come to.
 */
const TURNED: readonly (readonly Orientation[])[] = [[1, 4, 2], [8, 5, 7], [3, 2, 4], [6, 7, 5]];

/**
 * How a picture is cropped, then turned and then mirrored (ISO/IEC 23008-12, sections 6.5.9, 6.5.10 and 6.5.12; ISO/IEC 23000-22, section
 * 7.3.6.7). No item is left with any of it for decoders: some crop only at an edge, and some refuse what is cropped at all. Nor does the
 * box of one become that of another, for some refuse an item that has two of a kind.
 *
 * @param primary The item that is the picture.
 * @param whole Its size as it is stored.
 */
export async function readTransforms(
  bytes: Bytes,
  properties: readonly UsedProperty[],
  primary: number | undefined,
  whole: Size,
): Promise<Pick<Header, "width" | "height" | "orientation" | "cut" | "hidden">> {
  let cut: (Pick<Header, "cut"> & Size) | null = null;
  let turns = 0;
  let mirror = 0;
  const hidden: HiddenRange[] = [];
  for (const { type, start, end, uses } of properties) {
    if (!TYPES.includes(type)) continue;
    hidden.push(...uses.map(unused));
    if (!uses.some(({ item }) => item === primary)) continue;
    const view = await bytes.at(start, Math.min(end - start, 32));
    if (type === "clap") cut = readCut(view, whole);
    else if (view.byteLength < 1) continue;
    else if (type === "irot") turns = view.getUint8(0) & 3;
    else mirror = 1 + (view.getUint8(0) & 1);
  }
  return { ...cut ?? whole, orientation: TURNED[turns]![mirror]!, hidden };
}

/**
 * Fractions that tell a size, and how far the middles are apart. Null where they do not tell whole pixels of the picture, or tell all of
 * them.
 */
function readCut(view: DataView, whole: Size): (Pick<Header, "cut"> & Size) | null {
  if (view.byteLength < 32) return null;
  const [width, height] = [0, 8].map((at) => view.getUint32(at) / view.getUint32(at + 4)) as [
    number,
    number,
  ];
  const [across, down] = [16, 24].map((at) => view.getInt32(at) / view.getUint32(at + 4)) as [
    number,
    number,
  ];
  const left = (whole.width - width) / 2 + across;
  const top = (whole.height - height) / 2 + down;
  const areWhole = [left, top, width, height].every(Number.isInteger);
  const fits = left >= 0 && top >= 0 && width > 0 && height > 0 &&
    left + width <= whole.width && top + height <= whole.height;
  const isAll = width === whole.width && height === whole.height;
  return areWhole && fits && !isAll ? { width, height, cut: { left, top, whole } } : null;
}
