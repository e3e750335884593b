import { loadPalette } from "@/lib/color/load_palette.ts";
import { makePlan } from "@/lib/craft/plan/make_plan.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { parseHex } from "@/lib/document/hex_color.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { startRandom } from "@/tests/support/random.ts";

/** A grid of patches in the first colors of a palette, all of them where no number is told, some cells left out. */
export async function patches(
  id: string,
  columns: number,
  rows: number,
  most = Infinity,
): Promise<PixelGrid> {
  const colors = (await loadPalette(id)).colors.slice(0, most);
  const random = startRandom(columns + rows * 1000);
  const cells = new Uint32Array(columns * rows);
  for (let cell = 0; cell < cells.length; cell++) {
    const beside = random() < 0.5 ? cell - 1 : cell - columns;
    cells[cell] = beside >= 0 && random() < 0.7
      ? cells[beside]!
      : Math.floor(random() * (colors.length + 1));
  }
  // All colors are there at least once.
  colors.forEach((_, i) => cells[i] = i);
  const palette = [...colors.flatMap(({ hex }) => parseHex(hex)), 0, 0, 0, 0];
  const materials = materialsOf(colors)!;
  return { columns, rows, palette: Uint8ClampedArray.from(palette), cells, materials };
}

/** A plan of such a grid. */
export async function planOf(id: string, columns: number, rows: number, settings: object) {
  return await makePlan(await patches(id, columns, rows), parseCraftSettings(settings));
}
