import type { Rect } from "@/lib/document/rect.ts";
import { parseCrop } from "@/lib/document/parse_settings.ts";

/** A crop that may need the picture's size in pixels before it is a rectangle in fractions. */
export type CropOption = (width: number, height: number) => Rect | null;

/**
 * Reads a crop: left, top, width and height, each in percent, or all as fractions, or all as pixels where one is above 1.
 *
 * @throws SyntaxError if `text` is none of these, RangeError if the crop does not lie within the picture: for pixels, the
 *   function that is given throws it.
 */
export function parseCropOption(text: string | undefined): CropOption {
  if (text === undefined) return () => null;
  const parts = text.split(",").map((part) => /^(\d+\.?\d*|\.\d+)(%?)$/.exec(part.trim()));
  if (parts.length !== 4 || parts.includes(null)) {
    throw new SyntaxError(
      `--crop ${JSON.stringify(text)} cannot be read. ` +
        "Write left, top, width and height, such as 0.1,0,0.5,1, or 10%,0%,50%,100%, or in pixels 120,0,640,480.",
    );
  }
  const numbers = parts.map((part) => Number(part![1]));
  const percent = parts.map((part) => part![2] === "%");
  const pixels = numbers.some((number, i) => !percent[i] && number > 1);
  const crop: CropOption = (width, height) => {
    const whole = [width, height, width, height];
    const fractions = numbers.map((number, i) => {
      return percent[i] ? number / 100 : pixels ? number / whole[i]! : number;
    });
    try {
      return parseCrop(fractions);
    } catch {
      const picture = pixels ? `, which is ${width} x ${height} pixels` : "";
      throw new RangeError(`The crop ${text} does not lie within the picture${picture}.`);
    }
  };
  // Only pixels need a picture to be wrong.
  if (!pixels) crop(1, 1);
  return crop;
}
