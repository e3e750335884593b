import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { linearToOklab } from "@/lib/color/oklab.ts";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import type { EnlargedArt } from "./enlarged.ts";

/** What a tool made of enlarged pixel art: cells, and the lines between them in pixels of the picture, one more than cells. */
export interface Repaired {
  readonly grid: PixelGrid;
  readonly lines: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };
}

/** How well pixel art was found again. */
export interface Judgement {
  /** Whether every visible cell has a cell of its own, in order, and there are no others. */
  readonly isExact: boolean;
  /** Visible cells, and those of them that have their color again within a difference of 5 and of 2. */
  readonly cells: number;
  readonly near: number;
  readonly nearer: number;
  /** Colors of the result over colors of the visible art. */
  readonly colors: number;
}

/** A cell counts as visible from so much of it on; of what is less, but more than the other, it may be one. */
const VISIBLE = 0.5, PERHAPS = 0.2;

/** Compares what a tool made with what had been there. */
export function judgeRepaired({ art, raster, lines }: EnlargedArt, repaired: Repaired): Judgement {
  const x = mapCells(lines.x, raster.width, repaired.lines.x);
  const y = mapCells(lines.y, raster.height, repaired.lines.y);
  const { grid } = repaired;
  const wanted = new Set<number>();
  let cells = 0, near = 0, nearer = 0;
  for (const [row, toRow] of y.places) {
    for (const [column, toColumn] of x.places) {
      cells++;
      const color = art.cells[row * art.columns + column]!;
      wanted.add(color);
      if (toRow < 0 || toColumn < 0) continue;
      const at = grid.cells[toRow * grid.columns + toColumn]! * 4;
      const [r, g, b, alpha] = grid.palette.subarray(at, at + 4);
      if (alpha !== 255) continue;
      const difference = distance(color, r! << 16 | g! << 8 | b!);
      if (difference < 5) near++;
      if (difference < 2) nearer++;
    }
  }
  const colors = grid.palette.length / 4 / wanted.size;
  return { isExact: x.isExact && y.isExact, cells, near, nearer, colors };
}

/** Which line of cells of the result each visible one became, -1 for none. */
function mapCells(truth: readonly number[], length: number, found: ArrayLike<number>) {
  const places = new Map<number, number>();
  let perhaps = 0;
  for (let i = 0; i + 1 < truth.length; i++) {
    const begin = Math.max(0, truth[i]!), end = Math.min(length, truth[i + 1]!);
    const visible = (end - begin) / (truth[i + 1]! - truth[i]!);
    if (visible < PERHAPS) continue;
    if (visible < VISIBLE) perhaps++;
    else places.set(i, placeOf((begin + end) / 2, found));
  }
  const order = [...places.values()];
  const isExact =
    order.every((place, k) => place >= 0 && (k === 0 || place === order[k - 1]! + 1)) &&
    found.length - 1 <= order.length + perhaps;
  return { places, isExact };
}

function placeOf(at: number, lines: ArrayLike<number>): number {
  for (let i = 0; i + 1 < lines.length; i++) if (at >= lines[i]! && at < lines[i + 1]!) return i;
  return -1;
}

/** Distance in OKLab, times 100, with a toe near black, where the bare cube root makes much of nothing. */
function distance(one: number, other: number): number {
  const [p, q] = [toned(one), toned(other)] as const;
  return 100 * Math.hypot(p[0]! - q[0]!, p[1]! - q[1]!, p[2]! - q[2]!);
}

/** Lightness as Ottosson corrected it (2021), with chroma that shrinks along near black. */
function toned(color: number): Float64Array {
  const pixel = Float64Array.from([16, 8, 0], (shift) => BYTE_TO_LINEAR[color >> shift & 255]!);
  linearToOklab(pixel);
  const [k1, k2] = [0.206, 0.03];
  const k3 = (1 + k1) / (1 + k2);
  const lightness = pixel[0]!, x = k3 * lightness - k1;
  const light = (x + Math.sqrt(x * x + 4 * k2 * k3 * lightness)) / 2;
  const kept = lightness > 0 ? Math.min(1, 1.15 * light / lightness) : 0;
  return Float64Array.of(light, pixel[1]! * kept, pixel[2]! * kept);
}
