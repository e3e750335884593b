import { type Bytes, text } from "../bytes.ts";
import { codePointProfile } from "../code_points.ts";
import { type ColorProfile, isSrgb } from "../color_profile.ts";
import type { FileRange, Header, HiddenRange } from "../header.ts";
import { MOST_PROFILE, readProfileFor, spaceOf } from "../icc.ts";
import type { Box } from "./boxes.ts";

/** A color box, and the places where it is said of a picture that it is its own. */
export interface ColorBox extends Box {
  readonly uses: readonly FileRange[];
}

/** Numbers of sRGB's primaries and transfer, in 16 bits each. */
const NUMBERS_OF_SRGB = "\0\x01\0\x0d";
/** Matrices that are made from the primaries, which then have to stay. */
const DERIVED = [12, 13];

/**
 * What color boxes (ISO/IEC 14496-12, section 12.1.5) say, and what of that decoders must not see: numbers become those of sRGB, for some
 * decoders refuse rare ones, and no picture is said to have a profile. A profile goes before numbers, unless it is for other channels.
 *
 * One for red, green and blue alone stays with the decoder: without it, the stream of pixels may tell numbers of its own.
 *
 * @param isGray Whether the picture has but one channel of color.
 */
export async function avifColor(
  bytes: Bytes,
  boxes: readonly ColorBox[],
  isGray: boolean,
): Promise<Pick<Header, "profile" | "hidden">> {
  const numbers: { readonly view: DataView; readonly start: number }[] = [];
  const profiles: { readonly icc: DataView; readonly uses: readonly FileRange[] }[] = [];
  for (const { start, end, uses } of boxes) {
    const type = text(await bytes.at(start, 4), 0, 4);
    const view = await bytes.at(start + 4, Math.min(end - start - 4, MOST_PROFILE));
    if (view.byteLength < 4) continue;
    if (type === "nclx") numbers.push({ view, start: start + 4 });
    else if (uses.length > 0) profiles.push({ icc: view, uses });
  }
  const [told] = numbers;
  const [main] = profiles;
  const leaves = told ? isDerived(told.view) : main !== undefined && spaceOf(main.icc) === "RGB ";
  if (leaves) return { profile: null, hidden: [] };
  const read = main ? readProfileFor(main.icc, isGray ? ["RGB ", "GRAY"] : ["RGB "]) : null;
  const profile = read ?? numbersProfile(told?.view);
  return {
    profile: profile === null || isSrgb(profile) ? null : profile,
    hidden: [
      ...profiles.flatMap(({ uses }) => uses.map(unused)),
      ...numbers.filter(({ view }) => text(view, 0, 4) !== NUMBERS_OF_SRGB)
        .map(({ start }) => ({ start, end: start + 4, standIn: NUMBERS_OF_SRGB })),
    ],
  };
}

/** The number of no property in the place of one: to take the property away would not do, for some decoders refuse what misses one. */
function unused({ start, end }: FileRange): HiddenRange {
  return { start, end, standIn: "\0".repeat(end - start) };
}

function numbersProfile(numbers: DataView | undefined): ColorProfile | null {
  return numbers ? codePointProfile(numbers.getUint16(0), numbers.getUint16(2)) : null;
}

/** Whether numbers have such a matrix. */
function isDerived(numbers: DataView): boolean {
  return DERIVED.includes(numbers.byteLength >= 6 ? numbers.getUint16(4) : 2);
}
