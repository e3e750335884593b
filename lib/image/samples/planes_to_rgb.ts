import type { Raster } from "../raster.ts";

/** How the samples of a picture become levels of red, green and blue. */
export interface PlaneLayout {
  readonly width: number;
  readonly height: number;
  /** The number of its matrix (ITU-T H.273, table 4), of those in {@linkcode MATRICES}. */
  readonly matrix: number;
  /** Whether samples use all levels, and not those of television. */
  readonly isFullRange: boolean;
  /** Bits of a sample. */
  readonly depth: 8 | 10 | 12;
  /** Whether there is luminance alone. */
  readonly isGray: boolean;
  /** Pixels that share a sample of color, to the right and downward. */
  readonly shared: readonly [columns: 1 | 2, rows: 1 | 2];
}

/** Shares of red and blue in the luminance, by the number of the matrix. */
const MATRICES: Readonly<Record<number, readonly [red: number, blue: number]>> = {
  1: [0.2126, 0.0722],
  5: [0.299, 0.114],
  6: [0.299, 0.114],
  9: [0.2627, 0.0593],
};

/** Whether the matrix is one of those known here. */
export function isKnownMatrix(matrix: number): boolean {
  return matrix in MATRICES;
}

/**
 * Levels of samples, as browsers make them: color between two samples is laid between them, by the distance, and the sums are of whole
 * numbers, 64 to a level (libyuv, `I420ToARGBMatrixFilter`, whose coefficients end at 128).
 *
 * @param samples Three a pixel: how red the color is, luminance, how blue it is. Those of color are the same all over what shares them.
 * @param stride Samples from a pixel to the next one; what follows the three is the alpha, of `depth` bits.
 */
export function planesToRgb(
  samples: Uint8Array | Uint16Array,
  stride: number,
  layout: PlaneLayout,
): Raster {
  const { width, height, matrix, isFullRange, depth, isGray, shared: [across, down] } = layout;
  const { slope, start, redOfRed, greenOfBlue, greenOfRed, blueOfBlue } = coefficients(
    matrix,
    isFullRange,
  );
  const deep = depth - 8;
  const data = new Uint8ClampedArray(width * height * 4);
  const alphaScale = 255 / (2 ** depth - 1);
  for (let y = 0; y < height; y++) {
    const row = y - y % down;
    const otherRow = down === 1 ? row : neighbor(y, height);
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * stride;
      const light = samples[at + 1]!;
      const all = deep === 0 ? light * 257 : light << (8 - deep) | light >> 2 * deep;
      const sum = Math.floor(all * slope / 65_536) + start;
      let [red, blue] = [0, 0];
      if (!isGray) {
        const column = x - x % across;
        // At the right edge of odd widths, too, it is its own alone: so it is there.
        const otherColumn = across === 1 || x === width - 1 ? column : neighbor(x, width);
        const a = (row * width + column) * stride;
        const b = (row * width + otherColumn) * stride;
        const c = (otherRow * width + column) * stride;
        const d = (otherRow * width + otherColumn) * stride;
        red = (between(samples[a]!, samples[b]!, samples[c]!, samples[d]!) >> deep) - 128;
        blue =
          (between(samples[a + 2]!, samples[b + 2]!, samples[c + 2]!, samples[d + 2]!) >> deep) -
          128;
      }
      const to = (y * width + x) * 4;
      data[to] = (sum + red * redOfRed) >> 6;
      data[to + 1] = (sum - blue * greenOfBlue - red * greenOfRed) >> 6;
      data[to + 2] = (sum + blue * blueOfBlue) >> 6;
      data[to + 3] = stride === 4 ? samples[at + 3]! * alphaScale : 255;
    }
  }
  return { width, height, data };
}

/** The place of the sample that is next to that of a place, on its side; the same at the edge. */
function neighbor(place: number, length: number): number {
  const own = place - place % 2;
  const other = place % 2 === 0 ? own - 2 : own + 2;
  return other < 0 || other >= length ? own : other;
}

/** A quarter of the way from `a` to `b` and from there to `c` and `d`. */
function between(a: number, b: number, c: number, d: number): number {
  return (9 * a + 3 * b + 3 * c + d + 8) >> 4;
}

function coefficients(matrix: number, isFullRange: boolean) {
  const [red, blue] = MATRICES[matrix]!;
  const green = 1 - red - blue;
  const scale = 64 * (isFullRange ? 1 : 255 / 224);
  const light = isFullRange ? 1 : matrix === 9 ? 255 / 219 : 1.164;
  const whole = (value: number) => Math.min(128, Math.round(scale * value));
  return {
    slope: Math.round(light * 64 * 65_536 / 257),
    start: isFullRange ? 32 : -1160,
    redOfRed: whole(2 * (1 - red)),
    greenOfBlue: whole(2 * (1 - blue) * blue / green),
    greenOfRed: whole(2 * (1 - red) * red / green),
    blueOfBlue: whole(2 * (1 - blue)),
  };
}
