import type { Rect } from "@/lib/document/rect.ts";
import { parseCrop } from "@/lib/document/parse_settings.ts";
import { parseRectOption } from "./rect_option.ts";

/** A crop that may need the picture's size in pixels before it is a rectangle in fractions. */
export type CropOption = (width: number, height: number) => Rect | null;

/**
 * Reads a crop as `parseRectOption` does.
 *
 * @throws SyntaxError if `text` is none, RangeError if the crop does not lie within the picture: for pixels, the function that is
 *   given throws it.
 */
export function parseCropOption(text: string | undefined): CropOption {
  if (text === undefined) return () => null;
  const { of, isPixels } = parseRectOption("--crop", text);
  const crop: CropOption = (width, height) => {
    try {
      return parseCrop(of(width, height));
    } catch {
      const picture = isPixels ? `, which is ${width} x ${height} pixels` : "";
      throw new RangeError(`The crop ${text} does not lie within the picture${picture}.`);
    }
  };
  // Only pixels need a picture to be wrong.
  if (!isPixels) crop(1, 1);
  return crop;
}
