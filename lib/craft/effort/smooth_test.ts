import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { packedToOklab } from "@/lib/color/oklab.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { effortOf } from "./effort.ts";
import { smoothCells, type Targets } from "./smooth.ts";

const SIDE = 64;

/** Each palette entry in OKLab. */
function labOf({ palette }: PixelGrid): Float64Array {
  const packed = new Uint32Array(palette.length / 4);
  for (let i = 0; i < packed.length; i++) {
    packed[i] = palette[i * 4]! << 16 | palette[i * 4 + 1]! << 8 | palette[i * 4 + 2]!;
  }
  return packedToOklab(packed);
}

/** A photograph in full color as what is wanted, in its best 24 as what there is. */
async function photograph(name: string): Promise<Targets> {
  const file = new URL(`../../../tests/fixtures/photos/${name}.jpg`, import.meta.url);
  const source = openSource(await decode(new Blob([await Deno.readFile(file)])));
  const settings = { ...DEFAULT_SETTINGS, columns: SIDE, rows: SIDE };
  const { grid: full } = await pixelate(source, settings);
  const best = { kind: "best", colors: 24 } as const;
  const { grid } = await pixelate(source, { ...settings, palette: best });
  const colors = labOf(full);
  const wanted = Float64Array.from(
    { length: SIDE * SIDE * 3 },
    (_, i) => colors[full.cells[Math.floor(i / 3)]! * 3 + i % 3]!,
  );
  return {
    columns: SIDE,
    rows: SIDE,
    wanted,
    palette: labOf(grid),
    cells: Int32Array.from(grid.cells),
  };
}

describe("smoothCells", () => {
  it("halves the lone cells of photographs for at most 7 % more error", async () => {
    let [lone, error, loneBefore, errorBefore] = [0, 0, 0, 0];
    for (const name of ["kitten", "tulips", "coffee", "shore"]) {
      const targets = await photograph(name);
      const [before, after] = [targets.cells, smoothCells(targets, 0.00033)]
        .map((cells) => effortOf(targets, cells));
      lone += after!.lone;
      error += after!.error;
      loneBefore += before!.lone;
      errorBefore += before!.error;
      // More weight, fewer lone cells.
      assert(effortOf(targets, smoothCells(targets, 0.002)).lone < after!.lone);
    }
    assert(lone <= loneBefore / 2, `${lone} of ${loneBefore}`);
    assert(error <= errorBefore * 1.07, `${error} after ${errorBefore}`);
  });

  it("leaves alone what is kept, what is empty and what stands out", () => {
    // Dark on light: an eye. Near the color around it: a speck.
    const palette = packedToOklab(Uint32Array.of(0xf0f0f0, 0x101010, 0xe8e8e8));
    const cells = Int32Array.from(
      { length: 49 },
      (_, i) => ({ 8: 1, 24: 2, 40: 2, 48: -1 })[i] ?? 0,
    );
    const wanted = Float64Array.from(
      { length: 147 },
      (_, i) => palette[Math.max(0, cells[Math.floor(i / 3)]!) * 3 + i % 3]!,
    );
    const targets = {
      columns: 7,
      rows: 7,
      wanted,
      palette,
      cells,
      isKept: (cell: number) => cell === 40,
    };
    const smooth = smoothCells(targets, 0.001);
    assertEquals([8, 24, 40, 48].map((cell) => smooth[cell]), [1, 0, 2, -1]);
    assertEquals(smoothCells(targets, 0), cells);
  });
});
