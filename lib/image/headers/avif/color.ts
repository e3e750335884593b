import { type Bytes, text } from "../../bytes.ts";
import { codePointProfile } from "../../code_points.ts";
import { isSrgb } from "../../color_profile.ts";
import type { FileRange, Header, HiddenRange } from "../../header.ts";
import { MOST_PROFILE, readProfileFor } from "../../icc.ts";
import { type CodePoints, withNumbers } from "./sequence_header.ts";
import { unused } from "./property_uses.ts";
import type { PlacedStream } from "./streams.ts";
import type { Box } from "../boxes.ts";

/** A color box, and the places where it is said of a picture that it is its own. */
export interface ColorBox extends Box {
  readonly uses: readonly FileRange[];
}

/** Matrices by the primaries that they are made from where the number 12 asks for that (ITU-T H.273, section 8.3). */
const DERIVED: Readonly<Record<number, number>> = { 1: 1, 9: 9 };
/** Numbers of matrices that are made from the primaries. */
const DERIVES = [12, 13];
/** What who says nothing means (ISO/IEC 23000-22, section 7.3.6.4), which not every decoder knows. */
const USUAL_MATRIX = 6;
const UNTOLD = { primaries: 2, transfer: 2 };

/**
 * What color boxes (ISO/IEC 14496-12, section 12.1.5) say, or else the streams of pixels, and what of that decoders must not see: numbers
 * become those of sRGB, for some decoders refuse rare ones, and no picture is said to have a profile. A profile goes before numbers, unless
 * it is for other channels.
 *
 * @param streams Those of the picture, which say the same.
 * @param isGray Whether the picture has but one channel of color.
 */
export async function avifColor(
  bytes: Bytes,
  boxes: readonly ColorBox[],
  streams: readonly PlacedStream[],
  isGray: boolean,
): Promise<Pick<Header, "profile" | "hidden">> {
  const told: { readonly numbers: CodePoints; readonly start: number }[] = [];
  const profiles: { readonly icc: DataView; readonly uses: readonly FileRange[] }[] = [];
  for (const { start, end, uses } of boxes) {
    const type = text(await bytes.at(start, 4), 0, 4);
    const view = await bytes.at(start + 4, Math.min(end - start - 4, MOST_PROFILE));
    if (type === "nclx" && view.byteLength >= 6) {
      told.push({ numbers: readNumbers(view), start: start + 4 });
    } else if (type !== "nclx" && view.byteLength >= 4 && uses.length > 0) {
      profiles.push({ icc: view, uses });
    }
  }
  const numbers = told.length > 0 ? told[0]!.numbers : streams[0]?.color.numbers ?? null;
  const [main] = profiles;
  const read = main ? readProfileFor(main.icc, isGray ? ["RGB ", "GRAY"] : ["RGB "]) : null;
  // What decoders make the matrix from has to stay, and theirs is then what becomes of it.
  const stays = numbers !== null && plainMatrix(numbers) === null;
  const meant = stays ? null : numbers;
  const profile = read ?? (meant && codePointProfile(meant.primaries, meant.transfer));
  const hidden = stays
    ? []
    : told.length > 0
    ? told.flatMap(({ numbers, start }) => usualBox(numbers, start))
    : streams.flatMap(usualStream);
  return {
    profile: profile === null || isSrgb(profile) ? null : profile,
    hidden: [...profiles.flatMap(({ uses }) => uses.map(unused)), ...hidden],
  };
}

/** Numbers of 16 bits each that say sRGB, in the place of others. */
function usualBox(numbers: CodePoints, start: number): HiddenRange[] {
  const { primaries, transfer, matrix } = numbers;
  const wanted = plainMatrix(numbers) ?? matrix;
  if (primaries === 1 && transfer === 13 && matrix === wanted) return [];
  const standIn = [0, 1, 0, 13, wanted >> 8, wanted & 255];
  return [{ start, end: start + 6, standIn: String.fromCharCode(...standIn) }];
}

/**
 * Numbers that say nothing but the matrix, in the place of others. Those of sRGB would not do: with the matrix of none, what follows them has
 * another form.
 */
function usualStream({ color: { numbers, bit }, start, view }: PlacedStream): HiddenRange[] {
  if (!numbers) return [];
  const { primaries, transfer, matrix } = numbers;
  const wanted = plainMatrix(numbers) ?? matrix;
  const saysSrgb = primaries === 1 && transfer === 13 || primaries === 2 && transfer === 2;
  if (saysSrgb && matrix === wanted) return [];
  const standIn = withNumbers(view, bit, { ...UNTOLD, matrix: wanted });
  const from = start + (bit >> 3);
  return [{ start: from, end: from + standIn.length, standIn: String.fromCharCode(...standIn) }];
}

function readNumbers(view: DataView): CodePoints {
  return { primaries: view.getUint16(0), transfer: view.getUint16(2), matrix: view.getUint16(4) };
}

/** The number of the same matrix that every decoder knows; null where the primaries say which it is, and it has none. */
function plainMatrix({ primaries, matrix }: CodePoints): number | null {
  if (matrix === 2) return USUAL_MATRIX;
  return DERIVES.includes(matrix) ? matrix === 12 ? DERIVED[primaries] ?? null : null : matrix;
}
