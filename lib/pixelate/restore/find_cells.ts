import type { Raster } from "@/lib/image/raster.ts";
import type { Lines } from "./lattice.ts";

/** The colors of cells as they are found in a picture. */
export interface FoundCells {
  readonly columns: number;
  readonly rows: number;
  /** RGBA a cell, sRGB with straight alpha, 0-255, not rounded. */
  readonly colors: Float64Array<ArrayBuffer>;
  /** Share of cells that are of one color throughout. */
  readonly flat: number;
}

/** The inner part of a cell's width and height, into which its neighbors hardly reach; and nearly all of it. */
const INNER = 0.5, NEARLY_ALL = 0.8;
/** Pixels a side that are looked at in a cell at most: more tell no more. */
const MOST_PIXELS = 8;

/**
 * The color of each cell: in each channel the mean of the middle half of its inner pixels. Not the most frequent color, which noise
 * decides, nor the mean of all, into which neighbors bleed. Of a smooth enlargement only the very middle is still what it was.
 */
export function findCells(raster: Raster, x: Lines, y: Lines, isSmooth: boolean): FoundCells {
  const columns = x.length - 1, rows = y.length - 1;
  const [across, down] = isSmooth
    ? [middlePixels(x, raster.width), middlePixels(y, raster.height)]
    : [pixelsWithin(x, raster.width, INNER), pixelsWithin(y, raster.height, INNER)];
  const wide = pixelsWithin(x, raster.width, NEARLY_ALL);
  const high = pixelsWithin(y, raster.height, NEARLY_ALL);
  const colors = new Float64Array(columns * rows * 4);
  const channels = [0, 1, 2, 3].map(() => new Float64Array(MOST_PIXELS ** 2));
  let flat = 0;
  for (let row = 0, cell = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, cell++) {
      const seen = read(raster, across[column]!, down[row]!, channels);
      for (let c = 0; c < 4; c++) {
        const values = channels[c]!.subarray(0, c === 3 ? seen.all : seen.visible).sort();
        colors[cell * 4 + c] = middleMean(values);
      }
      if (isFlat(raster, wide[column]!, high[row]!)) flat++;
    }
  }
  return { columns, rows, colors, flat: flat / (columns * rows) };
}

/** The places of the pixels whose middles lie in the inner `part` of each cell: at least one, and not too many. */
function pixelsWithin(lines: Lines, length: number, part: number): readonly (readonly number[])[] {
  const clamp = (place: number) => Math.min(length - 1, Math.max(0, place));
  return Array.from({ length: lines.length - 1 }, (_, i) => {
    const begin = lines[i]!, end = lines[i + 1]!;
    const margin = (1 - part) / 2 * (end - begin);
    const first = clamp(Math.ceil(begin + margin - 0.5));
    const last = clamp(Math.ceil(end - margin - 0.5) - 1);
    if (last < first) return [clamp(Math.floor((Math.max(0, begin) + Math.min(length, end)) / 2))];
    const count = Math.min(MOST_PIXELS, last - first + 1);
    const step = count === 1 ? 0 : (last - first) / (count - 1);
    return Array.from({ length: count }, (_, k) => first + Math.round(k * step));
  });
}

/** The places of the one or two pixels in the very middle of each cell. */
function middlePixels(lines: Lines, length: number): readonly (readonly number[])[] {
  const clamp = (place: number) => Math.min(length - 1, Math.max(0, place));
  return Array.from({ length: lines.length - 1 }, (_, i) => {
    const middle = (lines[i]! + lines[i + 1]!) / 2 - 0.5;
    const first = clamp(Math.floor(middle + 0.25)), last = clamp(Math.ceil(middle - 0.25));
    return first >= last ? [last] : [first, last];
  });
}

/** Reads pixels into a list a channel; what does not show has no color. */
function read(
  { width, data }: Raster,
  across: readonly number[],
  down: readonly number[],
  [red, green, blue, alpha]: readonly Float64Array[],
) {
  let visible = 0, all = 0;
  for (const y of down) {
    for (const x of across) {
      const at = (y * width + x) * 4;
      alpha![all++] = data[at + 3]!;
      if (data[at + 3] === 0) continue;
      red![visible] = data[at]!;
      green![visible] = data[at + 1]!;
      blue![visible++] = data[at + 2]!;
    }
  }
  return { visible, all };
}

function isFlat(
  { width, data }: Raster,
  across: readonly number[],
  down: readonly number[],
): boolean {
  const first = (down[0]! * width + across[0]!) * 4;
  return down.every((y) =>
    across.every((x) => {
      const at = (y * width + x) * 4;
      return data[at + 3] === data[first + 3] && (data[first + 3] === 0 ||
        data[at] === data[first] && data[at + 1] === data[first + 1] &&
          data[at + 2] === data[first + 2]);
    })
  );
}

/** Mean of sorted values without the lowest and the highest quarter; 0 of none. */
function middleMean(sorted: Float64Array): number {
  const out = Math.floor(sorted.length / 4);
  let sum = 0;
  for (let i = out; i < sorted.length - out; i++) sum += sorted[i]!;
  return sorted.length === 0 ? 0 : sum / (sorted.length - 2 * out);
}
