import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { startRandom } from "@/tests/support/random.ts";

export interface RandomGridOptions {
  readonly colors?: number;
  /** Alpha of the colors, in turn. */
  readonly alphas?: readonly number[];
  /** How likely a cell takes its left neighbor's color, 0-1. */
  readonly runs?: number;
}

/** A grid of random colors, the same for the same seed. */
export function randomGrid(
  seed: number,
  columns: number,
  rows: number,
  { colors = 16, alphas = [255], runs = 0.5 }: RandomGridOptions = {},
): PixelGrid {
  const random = startRandom(seed);
  const seen = new Set<number>();
  for (let i = 0; seen.size < colors; i++) {
    const alpha = seen.has(0) && alphas[i % alphas.length] === 0 ? 255 : alphas[i % alphas.length]!;
    seen.add(alpha === 0 ? 0 : Math.floor(random() * 2 ** 24) * 256 + alpha);
  }
  const palette = new Uint8ClampedArray(seen.size * 4);
  [...seen].forEach((color, i) => new DataView(palette.buffer).setUint32(i * 4, color));
  const cells = new Uint32Array(columns * rows);
  for (let i = 0; i < cells.length; i++) {
    const keeps = i % columns > 0 && random() < runs;
    cells[i] = keeps ? cells[i - 1]! : Math.floor(random() * seen.size);
  }
  return { columns, rows, palette, cells };
}
