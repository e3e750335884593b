import { MAX_SUBJECTS, parseSubject } from "@/lib/document/parse_subjects.ts";
import type { Rect } from "@/lib/document/rect.ts";
import { parseRectOption } from "./rect_option.ts";

/** Subjects whose places may need the picture's size in pixels. */
export type SubjectOption = (width: number, height: number) => readonly Rect[];

/**
 * Reads places of subjects, each as `parseRectOption` does, with a `;` between one and the next.
 *
 * @throws SyntaxError if `text` is none, RangeError if there are too many, or one does not lie within the picture: for pixels, the
 *   function that is given throws that.
 */
export function parseSubjectOption(text: string | undefined): SubjectOption {
  if (text === undefined) return () => [];
  const texts = text.split(";");
  if (texts.length > MAX_SUBJECTS) {
    throw new RangeError(
      `--subject marks ${texts.length} places; ${MAX_SUBJECTS} are the most. Leave some out.`,
    );
  }
  const places = texts.map((one) => {
    const { of, isPixels } = parseRectOption("--subject", one);
    const place = (width: number, height: number) => {
      try {
        return parseSubject(of(width, height));
      } catch {
        const picture = isPixels ? `, which is ${width} x ${height} pixels` : "";
        throw new RangeError(`The subject ${one} does not lie within the picture${picture}.`);
      }
    };
    // Only pixels need a picture to be wrong.
    if (!isPixels) place(1, 1);
    return place;
  });
  return (width, height) => places.map((place) => place(width, height));
}
