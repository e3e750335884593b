/** A rectangle that may need the picture's size in pixels before it is one in fractions: left, top, width and height. */
export interface RectOption {
  readonly of: (width: number, height: number) => readonly number[];
  readonly isPixels: boolean;
}

/**
 * Reads left, top, width and height, each in percent, or all as fractions, or all as pixels where one is above 1 or says so.
 *
 * @param option Such as `--crop`.
 * @throws SyntaxError if `text` is none of these.
 */
export function parseRectOption(option: string, text: string): RectOption {
  const parts = text.split(",").map((part) => /^(\d+\.?\d*|\.\d+)\s*(%|px|)$/.exec(part.trim()));
  if (parts.length !== 4 || parts.includes(null)) {
    throw new SyntaxError(
      `${option} ${JSON.stringify(text)} cannot be read. ` +
        "Write left, top, width and height, such as 0.1,0,0.5,1, or 10%,0%,50%,100%, or in pixels 120,0,640,480.",
    );
  }
  const numbers = parts.map((part) => Number(part![1]));
  const percent = parts.map((part) => part![2] === "%");
  const isPixels = numbers.some((number, i) => !percent[i] && number > 1) ||
    parts.some((part) => part![2] === "px");
  const of = (width: number, height: number) => {
    const whole = [width, height, width, height];
    return numbers.map((number, i) => {
      return percent[i] ? number / 100 : isPixels ? number / whole[i]! : number;
    });
  };
  return { of, isPixels };
}
