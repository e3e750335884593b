import { assert } from "@std/assert";
import { paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { parseShareLink } from "@/lib/editor/studio/share_link.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import type { Visitor } from "@/tests/support/browsers/visitor.ts";

/**
 * Asserts that the piece on screen is what the engine makes of the file here, to so many levels; returns the piece.
 *
 * @param address What the address says of the settings, where any were changed.
 */
export async function assertSameCells(
  visitor: Visitor,
  path: string,
  levels: number,
  address = /^/,
): Promise<PixelGrid> {
  const piece = await visitor.piece();
  const { columns, rows } = piece;
  const { search } = new URL(await visitor.address(address), "http://localhost");
  const settings = parseShareLink(search).work?.settings ?? DEFAULT_SETTINGS;
  const source = openSource(await decode(new Blob([await Deno.readFile(path)])));
  const { grid } = await pixelate(source, { ...settings, columns, rows });
  const [here, there] = [colorsOf(grid), colorsOf(piece)];
  const farthest = Math.max(
    ...here.map((color, i) =>
      Math.max(...color.map((level, k) => Math.abs(level - there[i]![k]!)))
    ),
  );
  assert(farthest <= levels, `${path}: cells differ by ${farthest} levels.`);
  return piece;
}

/** The color of every cell. */
export function colorsOf(grid: PixelGrid): readonly (readonly number[])[] {
  return Array.from(grid.cells, (index) => paletteColor(grid, index));
}

/** Number of cells of a color. */
export function countOf(grid: PixelGrid, hex: string): number {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join();
  return colorsOf(grid).filter((color) => color.slice(0, 3).join() === wanted).length;
}
