import { type Rect, WHOLE } from "@/lib/document/rect.ts";
import { asWhole } from "@/lib/document/parse_values.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import {
  centeredCrop,
  DEFAULT_DETAIL,
  type Ratio,
  rowsOfCells,
  type Size,
  sizeForDetail,
  sizeForSide,
} from "@/lib/document/size.ts";
import { plainNumber } from "./plain_number.ts";

/** A cell whose sides are alike. */
export const SQUARE = { width: 1, height: 1 };

/** How many cells are wanted, before the picture's shape is known. */
export interface SizeOption {
  readonly width: number | null;
  readonly height: number | null;
  readonly detail: number | null;
  readonly ratio: Ratio | null;
}

/**
 * Reads the options that decide the number of cells.
 *
 * @throws TypeError, RangeError or SyntaxError if one cannot be read, or they contradict each other.
 */
export function parseSize(options: ReadonlyMap<string, string>): SizeOption {
  const side = (name: string) => {
    const text = options.get(name);
    return text === undefined ? null : asWhole(`--${name}`, text, 1, MAX_SIDE);
  };
  const size = {
    width: side("width"),
    height: side("height"),
    detail: side("detail"),
    ratio: parseRatio(options.get("ratio")),
  };
  if (size.detail !== null && (size.width !== null || size.height !== null)) {
    throw new SyntaxError("Give --detail, or --width and --height, but not both.");
  }
  if (size.ratio && size.width !== null && size.height !== null) {
    throw new SyntaxError("Two of --width, --height and --ratio decide the third: leave one out.");
  }
  return size;
}

/** Width and height, or how many times the height the width is: as a fraction, for a whole number alone lacks the other. */
const RATIO = /^([\d.,]+)(?:\s*[:\u2236\uff1ax\u00d7*/]\s*([\d.,]+)|(?<=[.,]\d+))$/i;

function parseRatio(text: string | undefined): Ratio | null {
  if (text === undefined) return null;
  const [, width = "", height = "1"] = RATIO.exec(text.trim()) ?? [];
  const ratio = { width: Number(plainNumber(width)), height: Number(plainNumber(height)) };
  if (ratio.width > 0 && ratio.height > 0) return ratio;
  throw new SyntaxError(
    `--ratio ${JSON.stringify(text)} cannot be read. Write width and height, such as 4:3.`,
  );
}

/**
 * The cells, and the part of the picture that they show, for a picture of that `aspect` (width by height) cut to `crop`.
 *
 * Only a ratio cuts more off, around the middle or so that the `subjects` stay within; otherwise all of the part is used, and cells need not be square.
 *
 * @param cell Its width and height in proportion: what is not told is as many as keep the picture's shape.
 */
export function sizeFor(
  { width, height, detail, ratio }: SizeOption,
  aspect: number,
  crop: Rect | null,
  subjects: readonly Rect[] = [],
  cell = SQUARE,
): Size & { readonly crop: Rect | null } {
  const part = crop ?? WHOLE;
  const shape = ratio ? ratio.width / ratio.height : aspect * part.width / part.height;
  const tall = cell.height / cell.width;
  /** @param seen The piece in squares. */
  const cropTo = (seen: Size) => ratio ? centeredCrop(seen, aspect, part, subjects) : crop;
  if (width === null && height !== null) {
    const size = sizeForSide("rows", height, shape * tall);
    return { ...size, crop: cropTo({ ...size, rows: height * tall }) };
  }
  const square = width === null
    ? sizeForDetail(detail ?? DEFAULT_DETAIL, shape)
    : sizeForSide("columns", width, shape);
  const rows = height ?? rowsOfCells(square.rows, cell);
  return { columns: square.columns, rows, crop: cropTo(square) };
}

/** Less than this is not seen: sizes are whole cells. */
const SEEN = 1.05;

/**
 * What a person should know where the cells of a part of the picture with this `aspect` are not square in it, although
 * they are drawn so; null where nobody sees it.
 */
export function stretchNote({ columns, rows }: Size, aspect: number): string | null {
  const stretch = columns / rows / aspect;
  if (Math.max(stretch, 1 / stretch) < SEEN) return null;
  const percent = Math.round(Math.abs(stretch > 1 ? stretch - 1 : 1 / stretch - 1) * 100);
  const way = stretch > 1 ? "wider" : "higher";
  return `drawn ${percent} % ${way} than the picture; --ratio ${columns}:${rows} with --width ${columns} cuts it instead`;
}
