import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { linearToMatching } from "@/lib/color/matching_space.ts";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { openSource, pixelate } from "./pipeline_deno.ts";
import { subjectMask } from "./subject_mask.ts";

const FACE = { x: 0.32, y: 0.1, width: 0.22, height: 0.36 };
const SIZE = { columns: 60, rows: 60 };

const photo = new Blob([await Deno.readFile("static/samples/astronaut.jpg")]);
const source = openSource(await decode(photo));
const full = await make({});
const mask = subjectMask({ ...SIZE, crop: null, subjects: [FACE] })!;

async function make(changes: Partial<Settings>): Promise<PixelGrid> {
  return (await pixelate(source, { ...DEFAULT_SETTINGS, ...SIZE, ...changes })).grid;
}

/** Mean difference, where colors are matched, from the piece in full color: of the face's cells, and of all. */
function errors(grid: PixelGrid): { readonly face: number; readonly all: number } {
  let face = 0, marked = 0, all = 0;
  for (let cell = 0; cell < grid.cells.length; cell++) {
    const [one, other] = [pointAt(grid, cell), pointAt(full, cell)];
    const away = Math.hypot(one[0]! - other[0]!, one[1]! - other[1]!, one[2]! - other[2]!);
    all += away;
    face += away * mask[cell]!;
    marked += mask[cell]!;
  }
  return { face: face / marked, all: all / grid.cells.length };
}

function pointAt({ palette, cells }: PixelGrid, cell: number): Float64Array {
  const at = cells[cell]! * 4;
  const point = Float64Array.from([0, 1, 2], (c) => BYTE_TO_LINEAR[palette[at + c]!]!);
  linearToMatching(point);
  return point;
}

describe("a marked subject", () => {
  for (const colors of [8, 16]) {
    it(`comes nearer in ${colors} colors, at little cost elsewhere`, async () => {
      const palette = { kind: "best", colors } as const;
      const before = errors(await make({ palette }));
      const after = errors(await make({ palette, subjects: [FACE] }));
      assert(after.face < 0.9 * before.face, `${after.face} of ${before.face}`);
      assert(after.all < 1.08 * before.all, `${after.all} of ${before.all}`);
    });
  }

  it("weighs in the choice among a named palette's colors, too", async () => {
    const palette = { kind: "preset", id: "dmc", colors: 12 } as const;
    const before = errors(await make({ palette }));
    const after = errors(await make({ palette, subjects: [FACE] }));
    assert(after.face < before.face, `${after.face} of ${before.face}`);
  });

  it("keeps its nearest colors where errors are diffused, and the lone cells that clean-up takes", async () => {
    const colorsOf = ({ palette, cells }: PixelGrid) =>
      Array.from(cells, (index) => palette.subarray(index * 4, index * 4 + 3).join());
    const inside = (colors: string[]) => colors.filter((_, cell) => mask[cell]! > 0.5);
    const changes = [["pico-8", { dither: "floyd-steinberg" }], ["dmc", {
      cleanUp: true,
    }]] as const;
    for (const [id, change] of changes) {
      const palette = { kind: "preset", id, colors: null } as const;
      const plain = colorsOf(await make({ palette }));
      const changed = colorsOf(await make({ palette, ...change }));
      const spared = colorsOf(await make({ palette, ...change, subjects: [FACE] }));
      assertNotEquals(inside(changed), inside(plain));
      assertEquals(inside(spared), inside(plain));
      assertNotEquals(spared, plain);
    }
  });
});
