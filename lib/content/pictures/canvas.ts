import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { parseHex } from "@/lib/document/hex_color.ts";
import type { Drawing } from "./drawings.ts";
import { setInPixels } from "./pixel_letters.ts";

/** A grid to draw on cell by cell; what lies outside it is left out. */
export interface Canvas {
  readonly rect: (x: number, y: number, width: number, height: number, hex: string) => void;
  readonly drawing: (
    x: number,
    y: number,
    rows: Drawing,
    paints: Readonly<Record<string, string>>,
  ) => void;
  /** Pixel type with its top left corner at `x`, `y`. */
  readonly text: (x: number, y: number, text: string, hex: string) => void;
  readonly grid: (x: number, y: number, grid: PixelGrid) => void;
  readonly finish: () => PixelGrid;
}

/** A canvas filled with one color. */
export function createCanvas(columns: number, rows: number, ground: string): Canvas {
  const colors: (readonly number[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (rgba: readonly number[]): number => {
    const key = rgba.join();
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, colors.push(rgba) - 1);
    return colors.length - 1;
  };
  const cells = new Uint32Array(columns * rows).fill(numberOf(parseHex(ground)));
  const put = (x: number, y: number, rgba: readonly number[]) => {
    if (x >= 0 && y >= 0 && x < columns && y < rows) cells[y * columns + x] = numberOf(rgba);
  };
  return {
    rect: (left, top, width, height, hex) => {
      for (let y = top; y < top + height; y++) {
        for (let x = left; x < left + width; x++) put(x, y, parseHex(hex));
      }
    },
    drawing: (left, top, drawn, paints) =>
      drawn.forEach((row, y) =>
        Array.from(row, (letter, x) => {
          const hex = paints[letter];
          if (hex !== undefined) put(left + x, top + y, parseHex(hex));
        })
      ),
    text: (left, top, text, hex) =>
      setInPixels(text).forEach((row, y) =>
        row.forEach((ink, x) => {
          if (ink) put(left + x, top + y, parseHex(hex));
        })
      ),
    grid: (left, top, grid) =>
      grid.cells.forEach((color, at) => {
        const rgba = Array.from(grid.palette.subarray(color * 4, color * 4 + 4));
        put(left + at % grid.columns, top + Math.floor(at / grid.columns), rgba);
      }),
    finish: () => ({ columns, rows, palette: new Uint8ClampedArray(colors.flat()), cells }),
  };
}
