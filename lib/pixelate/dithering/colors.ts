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
  /**
   * Index of the color that comes near to a linear one without straying far from the hue that is wanted at `at` of some points: each
   * strays at the cost of `farness` times the square of how much farther than near it lies on the axes of hue.
   */
  readonly nearestInHue: (
    red: number,
    green: number,
    blue: number,
    wanted: Float64Array,
    at: number,
    farness: number,
  ) => number;
}

/** How far a color may lie from the wanted one on the axes of hue and still be near: a dozen times what is just seen. */
const NEAR_HUE = 0.2;

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
  const strays = (index: number, a: number, b: number) => {
    const da = points[index * 3 + 1]! - a, db = points[index * 3 + 2]! - b;
    return Math.max(0, Math.sqrt(da * da + db * db) - NEAR_HUE);
  };
  return {
    linear,
    points,
    hues,
    least,
    most,
    find,
    nearest,
    nearestInHue: (red, green, blue, wanted, at, farness) => {
      let best = nearest(red, green, blue);
      const a = wanted[at + 1]!, b = wanted[at + 2]!;
      // Nothing is nearer, and nothing costs less.
      if (farness === 0 || strays(best, a, b) === 0) return best;
      let cost = Infinity;
      for (let index = 0; index < colors.length; index++) {
        const x = points[index * 3]! - pixel[0]!;
        const y = points[index * 3 + 1]! - pixel[1]!;
        const z = points[index * 3 + 2]! - pixel[2]!;
        const away = strays(index, a, b);
        const own = x * x + y * y + z * z + farness * away * away;
        if (own >= cost) continue;
        cost = own;
        best = index;
      }
      return best;
    },
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
