import { zlibSync } from "fflate";
import { fault } from "@/lib/document/fault.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { parseHex } from "@/lib/document/hex_color.ts";
import { concat } from "@/lib/image/concat.ts";
import { chunk, SIGNATURE, words } from "./png/chunks.ts";
import { chooseColorMode, type ColorMode, pixelBytes, rowBytes } from "./png/color_mode.ts";
import { filterRow, filterSameRow } from "./png/filter.ts";
import { scanlineWriter } from "./png/scanlines.ts";
import { checkMillimeters, checkScale, defaultScale, MOST_PIXELS } from "../scale.ts";
import { shadeTable } from "./shade_table.ts";
import type { Style } from "../style.ts";
import { type CellTile, tileOf } from "./tile.ts";

export interface PngOptions {
  /** Pixels per cell, a whole number; left out, the longer side comes near 2000 pixels. */
  readonly scale?: number;
  /** Millimeters per cell, for printing at a true size. */
  readonly millimeters?: number;
  /** `#rrggbb` behind everything; left out, gaps and transparent cells stay transparent. */
  readonly background?: string;
  /** The name of the program that made it, for programs that read it. */
  readonly software?: string;
}

/**
 * Draws a grid as PNG: indexed with the fewest bits where 256 colors or fewer are seen, truecolor otherwise.
 *
 * The same grid and options give the same bytes everywhere.
 *
 * @throws RangeError if the scale is no whole number or the picture would have more than 67 million pixels.
 */
export function renderPng(
  grid: PixelGrid,
  style: Style,
  { scale: wanted, millimeters, background, software }: PngOptions = {},
): Uint8Array<ArrayBuffer> {
  const scale = checkScale(wanted ?? defaultScale(grid, style));
  const width = grid.columns * scale, height = grid.rows * scale;
  if (width * height > MOST_PIXELS) {
    const most = Math.floor(Math.sqrt(MOST_PIXELS / (grid.columns * grid.rows)));
    throw fault(
      RangeError,
      "png-large",
      { width, height, most },
      `A PNG of ${width} x ${height} pixels is too large. Use a scale of ${most} or less, or SVG, which has no such limit.`,
    );
  }
  const tile = tileOf(style, scale);
  const table = shadeTable(grid, tile, background === undefined ? null : parseHex(background));
  const mode = chooseColorMode(usedColors(grid, table, tile.shades.length));
  return concat([
    SIGNATURE,
    chunk("IHDR", header(width, height, mode)),
    chunk("sRGB", Uint8Array.of(0)),
    ...paletteChunks(mode),
    ...(millimeters === undefined ? [] : [chunk("pHYs", density(scale, millimeters))]),
    ...(software === undefined ? [] : [chunk("tEXt", keyword("Software", software))]),
    chunk("IDAT", zlibSync(scanlines(grid, tile, table, mode), { level: 6 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function usedColors(grid: PixelGrid, table: Uint32Array, shades: number): Set<number> {
  const colors = new Set<number>();
  for (const index of new Set(grid.cells)) {
    for (let shade = 0; shade < shades; shade++) colors.add(table[index * shades + shade]!);
  }
  return colors;
}

function header(width: number, height: number, mode: ColorMode): Uint8Array {
  const type = mode.kind === "indexed" ? 3 : mode.alpha ? 6 : 2;
  const bits = mode.kind === "indexed" ? mode.bits : 8;
  return concat([words(width, height), Uint8Array.of(bits, type, 0, 0, 0)]);
}

function paletteChunks(mode: ColorMode): Uint8Array[] {
  if (mode.kind === "truecolor") return [];
  const { colors } = mode;
  const rgb = colors.flatMap((color) => [color >>> 24, color >>> 16 & 255, color >>> 8 & 255]);
  const alpha = colors.map((color) => color & 255).filter((one) => one !== 255);
  const transparency = alpha.length > 0 ? [chunk("tRNS", Uint8Array.from(alpha))] : [];
  return [chunk("PLTE", Uint8Array.from(rgb)), ...transparency];
}

/** A word and what it is, in Latin-1 (PNG specification, 11.3.4.3). */
function keyword(name: string, text: string): Uint8Array {
  return Uint8Array.from(`${name}\0${text}`, (character) => character.charCodeAt(0));
}

/** Pixels per meter, both ways. */
function density(scale: number, millimeters: number): Uint8Array {
  const perMeter = Math.round(scale * 1000 / checkMillimeters(millimeters));
  return concat([words(perMeter, perMeter), Uint8Array.of(1)]);
}

/** All rows of pixels, each after its filter. */
function scanlines(
  grid: PixelGrid,
  tile: CellTile,
  table: Uint32Array,
  mode: ColorMode,
): Uint8Array {
  const { scale } = tile;
  const write = scanlineWriter(grid, tile, table, mode);
  const length = rowBytes(mode, grid.columns * scale);
  let line = new Uint8Array(length), above = new Uint8Array(length);
  const bytes = new Uint8Array(grid.rows * scale * (length + 1));
  for (let row = 0, at = 0; row < grid.rows; row++) {
    for (let y = 0; y < scale; y++, at += length + 1) {
      const out = bytes.subarray(at, at + length + 1);
      if (y > 0 && sameTileRow(tile, y)) {
        filterSameRow(out);
        continue;
      }
      write(row, y, line);
      filterRow(line, above, pixelBytes(mode), mode.kind === "indexed", out);
      [line, above] = [above, line];
    }
  }
  return bytes;
}

function sameTileRow({ pixels, scale }: CellTile, y: number): boolean {
  for (let x = 0; x < scale; x++) {
    if (pixels[y * scale + x] !== pixels[(y - 1) * scale + x]) return false;
  }
  return true;
}
