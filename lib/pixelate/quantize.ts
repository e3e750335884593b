import type { ResolvedPalette } from "@/lib/color/resolve_palette.ts";
import { countColors } from "@/lib/color/color_histogram.ts";
import { nearestIn } from "@/lib/color/nearest.ts";
import { oklabToLinear, packedToOklab } from "@/lib/color/oklab.ts";
import { linearToByte } from "@/lib/color/srgb.ts";
import { fullColorGrid } from "./full_color.ts";
import { kMeans } from "./kmeans.ts";
import type { LinearRaster } from "./linear_raster.ts";
import type { PixelGrid } from "./pixel_grid.ts";
import type { Dither } from "./settings.ts";

export interface QuantizeOptions {
  readonly palette: ResolvedPalette;
  readonly dither: Dither;
  /** 0-1: how much of the quantisation error is passed on, or how strong the threshold pattern is. */
  readonly strength: number;
  /** Remove isolated cells of low contrast. */
  readonly cleanUp: boolean;
  /** Cells whose alpha (0-255) is below this are fully transparent. */
  readonly alphaThreshold: number;
}

/**
 * Gives every cell a colour of the palette.
 *
 * Cells below the alpha threshold take one transparent entry, which counts among the best N and comes on top of a named
 * palette; the others become opaque, or keep their alpha in full colour. The grid's palette holds the used colours only, in
 * the palette's order, the transparent one last.
 */
export function quantizeCells(cells: LinearRaster, options: QuantizeOptions): PixelGrid {
  const { palette, alphaThreshold } = options;
  if (palette.kind === "full") return fullColorGrid(cells, alphaThreshold);
  const packed = packCells(cells, alphaThreshold);
  const { colors, counts, indices } = countColors(packed);
  const clear = packed.includes(-1);
  const points = packedToOklab(colors);
  const chosen = palette.kind === "best"
    ? bestColors(points, counts, Math.max(1, palette.colors - (clear ? 1 : 0)))
    : palette.rgb;
  const nearest = nearestIn(packedToOklab(chosen));
  const map = Int32Array.from(
    colors,
    (_, i) => nearest(points[i * 3]!, points[i * 3 + 1]!, points[i * 3 + 2]!),
  );
  return toGrid(cells, chosen, indices.map((index) => index < 0 ? -1 : map[index]!));
}

function bestColors(points: Float64Array, weights: Uint32Array, count: number): Uint32Array {
  const centers = kMeans({ points, weights }, count);
  const pixel = new Float64Array(3);
  const colors = new Set<number>();
  for (let i = 0; i < centers.length; i += 3) {
    pixel.set(centers.subarray(i, i + 3));
    oklabToLinear(pixel);
    colors.add(
      linearToByte(pixel[0]!) << 16 | linearToByte(pixel[1]!) << 8 | linearToByte(pixel[2]!),
    );
  }
  return Uint32Array.from(colors);
}

/** Each cell's straight colour as `0xrrggbb`, -1 where it is transparent. */
function packCells({ data }: LinearRaster, alphaThreshold: number): Int32Array {
  return Int32Array.from({ length: data.length / 4 }, (_, i) => {
    const alpha = data[i * 4 + 3]!;
    const opacity = Math.round(alpha * 255);
    if (opacity < alphaThreshold || opacity === 0) return -1;
    return linearToByte(data[i * 4]! / alpha) << 16 | linearToByte(data[i * 4 + 1]! / alpha) << 8 |
      linearToByte(data[i * 4 + 2]! / alpha);
  });
}

function toGrid(
  { width, height }: LinearRaster,
  colors: Uint32Array,
  chosen: Int32Array,
): PixelGrid {
  const used = new Uint8Array(colors.length + 1);
  for (const index of chosen) used[index < 0 ? colors.length : index] = 1;
  const places = new Uint32Array(used.length);
  const palette: number[] = [];
  for (let i = 0; i < used.length; i++) {
    if (!used[i]) continue;
    places[i] = palette.length / 4;
    const color = colors[i];
    if (color === undefined) palette.push(0, 0, 0, 0);
    else palette.push(color >>> 16 & 255, color >>> 8 & 255, color & 255, 255);
  }
  const cells = Uint32Array.from(chosen, (index) => places[index < 0 ? colors.length : index]!);
  return { columns: width, rows: height, palette: Uint8ClampedArray.from(palette), cells };
}
