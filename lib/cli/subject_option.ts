import { MAX_SUBJECTS, parseSubject } from "@/lib/document/parse_subjects.ts";
import type { Rect } from "@/lib/document/rect.ts";
import { parseRectOption } from "./rect_option.ts";

/** Subjects whose places may need the picture's size in pixels, or the faces that are to be found in it. */
export interface SubjectOption {
  readonly places: (width: number, height: number) => readonly Rect[];
  readonly findsFaces: boolean;
}

const FACES = "faces";

/**
 * Reads places of subjects, each as `parseRectOption` does or `faces`, with a `;` between one and the next.
 *
 * @throws SyntaxError if `text` is none, RangeError if there are too many, or one does not lie within the picture: for pixels, the
 *   function that is given throws that.
 */
export function parseSubjectOption(text: string | undefined): SubjectOption {
  if (text === undefined) return { places: () => [], findsFaces: false };
  const all = text.split(";");
  const texts = all.filter((one) => one.trim() !== FACES);
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
  return {
    places: (width, height) => places.map((place) => place(width, height)),
    findsFaces: texts.length < all.length,
  };
}
