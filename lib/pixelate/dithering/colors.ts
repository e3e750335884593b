import { type Nearest, nearestIn } from "@/lib/color/nearest.ts";
import { linearToOklab, packedToOklab } from "@/lib/color/oklab.ts";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";

/** A palette ready for dithering. */
export interface DitherPalette {
  /** Linear sRGB, 3 numbers a color. */
  readonly linear: Float64Array;
  /** OKLab, 3 numbers a color. */
  readonly lab: Float64Array;
  /** Least and greatest red, green and blue in linear light: no mixture leaves this box. */
  readonly least: Float64Array;
  readonly most: Float64Array;
  /** Index of the color nearest to one in OKLab. */
  readonly find: Nearest;
  /**
   * Index of the color nearest in OKLab to a linear one. That may lie far outside sRGB, with negative light: so the error that is owed
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
  const lab = packedToOklab(colors);
  const find = nearestIn(lab);
  const pixel = new Float64Array(3);
  const nearest = (red: number, green: number, blue: number) => {
    pixel[0] = red;
    pixel[1] = green;
    pixel[2] = blue;
    linearToOklab(pixel);
    return find(pixel[0]!, pixel[1]!, pixel[2]!);
  };
  return { linear, lab, least, most, find, nearest };
}

/** Cells to dither. */
export interface DitherCells {
  readonly columns: number;
  readonly rows: number;
  /** Linear sRGB without alpha, 3 numbers a cell. */
  readonly linear: Float64Array;
  /** 1 where a cell is to be seen; the others take and give no error. */
  readonly shows: Uint8Array;
}
