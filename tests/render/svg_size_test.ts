import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { colorCount } from "@/lib/document/pixel_grid.ts";
import { DITHERS, type Settings } from "@/lib/document/settings.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { photoGrids, PHOTOS } from "./photo_grids.ts";

/** Bytes per cell where every cell is an element of its own. */
const ELEMENT_PER_CELL = 58;
const FULL_COLOR = 0.65 * ELEMENT_PER_CELL, SIXTEEN_COLORS = 0.125 * ELEMENT_PER_CELL;

const SIXTEEN: readonly Partial<Settings>[] = DITHERS.map((dither) => ({
  palette: { kind: "best", colors: 16 },
  dither,
}));

const bytesPerCell = (svg: string, cells: number) => new TextEncoder().encode(svg).length / cells;

describe("the size of SVG", () => {
  for (const size of [{ columns: 40, rows: 30 }, { columns: 100, rows: 75 }]) {
    const cells = size.columns * size.rows;
    for (const photo of PHOTOS) {
      const title = photo.replace(/\.jpg$/, "");
      it(`${photo} at ${size.columns}x${size.rows}`, async () => {
        const [full, ...sixteen] = await photoGrids(photo, size, [{}, ...SIXTEEN]);
        for (const style of STYLES) {
          const bytes = bytesPerCell(renderSvg(full!, style, { title }), cells);
          assert(bytes <= FULL_COLOR, `${style.id}: ${bytes}`);
          sixteen.forEach((grid, i) => {
            assertEquals(colorCount(grid), 16);
            const few = bytesPerCell(renderSvg(grid, style, { title }), cells);
            assert(few <= SIXTEEN_COLORS, `${style.id} in 16 colors, ${DITHERS[i]}: ${few}`);
          });
        }
      });
    }
  }
});
