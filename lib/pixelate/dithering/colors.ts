import { type HueRange, hueRangeOf, moveToHues } from "@/lib/color/hue_range.ts";
import { linearToMatching, packedToMatching } from "@/lib/color/matching_space.ts";
import { type Nearest, nearestIn } from "@/lib/color/nearest.ts";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";

/** A palette ready for dithering. */
export interface DitherPalette {
  /** Linear sRGB, 3 numbers a color. */
  readonly linear: Float64Array;
  /** The same where colors are matched. */
  readonly points: Float64Array;
  readonly hues: HueRange;
  /** Least and greatest red, green and blue in linear light: no mixture leaves this box. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Index of the color nearest to a point. */
  readonly find: Nearest;
  /**
   * Index of the color nearest to a linear one. That may lie far outside sRGB, with negative light: so the error that is owed
   * keeps its direction.
   */
  readonly nearest: (red: number, green: number, blue: number) => number;
}

/** Prepares colors `0xrrggbb`. */
export function ditherPalette(colors: Uint32Array): DitherPalette {
  const linear = new Float64Array(colors.length * 3);
  const least = new Float64Array(3).fill(Infinity);
  const most = new Float64Array(3).fill(-Infinity);
  colors.forEach((color, i) => {
    for (let c = 0; c < 3; c++) {
      const value = BYTE_TO_LINEAR[color >>> 16 - c * 8 & 255]!;
      linear[i * 3 + c] = value;
      least[c] = Math.min(least[c]!, value);
      most[c] = Math.max(most[c]!, value);
    }
  });
  const points = packedToMatching(colors);
  const find = nearestIn(points);
  const hues = hueRangeOf(points);
  const pixel = new Float64Array(3);
  const nearest: DitherPalette["nearest"] = (red, green, blue) => {
    pixel[0] = red;
    pixel[1] = green;
    pixel[2] = blue;
    linearToMatching(pixel);
    moveToHues(pixel, 0, hues);
    return find(pixel[0]!, pixel[1]!, pixel[2]!);
  };
  return {
    linear,
    points,
    hues,
    least,
    most,
    find,
    nearest,
  };
}

/** Cells to dither. */
export interface DitherCells {
  readonly columns: number;
  readonly rows: number;
  /** Linear sRGB without alpha, 3 numbers a cell. */
  readonly linear: Float64Array;
  /** The same where colors are matched, moved to the palette's hues. */
  readonly points: Float64Array;
  /** 1 where a cell is to be seen; the others take and give no error. */
  readonly shows: Uint8Array;
  /** How much of each cell belongs to a subject, 0-1; null where there is none. */
  readonly subjects: Float32Array | null;
}
