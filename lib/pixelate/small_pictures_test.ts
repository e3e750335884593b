import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource, pixelate } from "./pipeline_deno.ts";

const FOLDER = new URL("../../tests/fixtures/pictures/", import.meta.url);

async function open(name: string) {
  return openSource(await decode(new Blob([await Deno.readFile(new URL(name, FOLDER))])));
}

function colorsOf(grid: PixelGrid): string[] {
  return Array.from({ length: colorCount(grid) }, (_, i) => toHex(paletteColor(grid, i)));
}

describe("small pictures", () => {
  it("keep flat colors exact under a limit, whatever soft edges add to them", async () => {
    const source = await open("logo.png");
    for (const palette of ["best:3", "best:4", "best:5", "best:6", "best:12"]) {
      const { grid } = await pixelate(source, parseSettings({ columns: 30, rows: 30, palette }));
      const colors = colorsOf(grid);
      for (const flat of ["#ffffff", "#e4002b", "#0057b8"]) {
        assert(colors.includes(flat), `${palette} has no ${flat}: ${colors}`);
      }
    }
  });

  it("have no halos where they are enlarged", async () => {
    const source = await open("sprite16.png");
    const own = [[0x1a, 0x1c, 0x2c], [0xf4, 0xf4, 0xf4], [0xb1, 0x3e, 0x53]];
    const range = [0, 1, 2].map((c) => {
      const values = own.map((color) => color[c]!);
      return [Math.min(...values), Math.max(...values)] as const;
    });
    for (const side of [16, 17, 24, 30, 47]) {
      const size = { columns: side, rows: side };
      const { grid } = await pixelate(source, parseSettings(size));
      for (let i = 0; i < colorCount(grid); i++) {
        paletteColor(grid, i).slice(0, 3).forEach((value, c) =>
          assert(value >= range[c]![0] && value <= range[c]![1], `${paletteColor(grid, i)}`)
        );
      }
    }
    const same = await pixelate(source, parseSettings({ columns: 16, rows: 16 }));
    assertEquals(colorsOf(same.grid).toSorted(), ["#1a1c2c", "#b13e53", "#f4f4f4"]);
  });

  it("that are too faint to be seen are told so", async () => {
    const source = await open("faint.png");
    const { faint } = await pixelate(source, parseSettings({ columns: 20, rows: 20 }));
    assert(faint !== null);
    const settings = parseSettings({ columns: 20, rows: 20, alphaThreshold: faint });
    const { grid } = await pixelate(source, settings);
    assert(colorsOf(grid).length > 1);
  });
});
