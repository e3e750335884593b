import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { makePlan } from "./make_plan.ts";
import { parseCraftSettings } from "./parse_craft_settings.ts";
import type { Plan } from "./plan.ts";

const PLATES = (await loadPalette("lego-plates")).colors;
const [BLACK, WHITE] = ["Black", "White"].map((name) =>
  PLATES.find((color) => color.name === name)!.hex
);

/** A field of black beside one of white, 8 by 8 cells each. */
const FIELD: PixelGrid = {
  columns: 16,
  rows: 8,
  palette: Uint8ClampedArray.from([0x1b, 0x2a, 0x34, 255, 0xf4, 0xf4, 0xf4, 255]),
  cells: Uint32Array.from({ length: 128 }, (_, i) => i % 16 < 8 ? 0 : 1),
  materials: materialsOf(PLATES)!,
};

function plan(settings: Record<string, unknown>, grid = FIELD): Promise<Plan> {
  return makePlan(grid, parseCraftSettings(settings));
}

const prices = (...entries: readonly unknown[]) => ({ currency: "USD", entries });
const areas = ({ pieces }: Plan) => pieces.map(({ width, height }) => width * height);

describe("makePlan with prices", () => {
  it("tells what is to be bought costs, without what is owned and with spare pieces", async () => {
    const made = await plan({
      spare: 50,
      own: [{ color: BLACK, part: null, count: 90 }],
      prices: prices({ price: 0.05 }, { color: WHITE, price: 0.1 }),
    });
    assertEquals(made.cost!.counts, [{ units: 6, price: 0.05 }, { units: 96, price: 0.1 }]);
    assertAlmostEquals(made.cost!.total, 9.9, 1e-9);
    assertEquals(made.notes.at(-1)!.values["total"], { money: made.cost!.total, currency: "USD" });
  });

  it("tells of how many no price is known", async () => {
    const { cost, notes } = await plan({ prices: prices({ color: WHITE, price: 0.1 }) });
    assertEquals([cost!.priced, cost!.unpriced], [64, 64]);
    assertEquals(notes.map(({ code }) => code), ["plan-cost", "plan-unpriced"]);
    assertEquals((await plan({})).cost, undefined);
  });

  it("of threads buys skeins", async () => {
    const { cost } = await plan({ craft: "stitches", prices: prices({ price: 1.2 }) });
    assertEquals(cost!.counts.map(({ units }) => units), [1, 1]);
    assertAlmostEquals(cost!.total, 2.4, 1e-9);
  });

  it("of drills buys bags, with spare ones", async () => {
    const wall = { ...FIELD, columns: 32, rows: 20, cells: new Uint32Array(640) };
    const settings = { craft: "diamonds", prices: prices({ price: 0.5 }) };
    const { cost, notes, counts } = await plan(settings, wall);
    assertEquals(counts.map(({ count, withSpare }) => [count, withSpare]), [[640, 640]]);
    assertEquals(cost!.counts.map(({ units }) => units), [4]);
    assertAlmostEquals(cost!.total, 2, 1e-9);
    assertEquals(notes.map(({ code }) => code), ["plan-foreign", "plan-cost-bags"]);
    const own = [{ color: BLACK, part: null, count: 304 }];
    assertEquals((await plan({ ...settings, own }, wall)).cost!.counts[0]!.units, 2);
  });

  it("covers fields with what costs least, where that is wished", async () => {
    const dear = prices(
      { part: "plate-1x1", price: 0.04 },
      { part: "plate-1x2", price: 0.09 },
      { part: "plate-2x2", price: 0.15 },
      { part: "plate-2x4", price: 0.5 },
    );
    const settings = { largest: "2x4", prices: dear };
    const { cost: whole } = await plan(settings);
    // 1x3, 1x4 and 2x3 have no price: nothing can be weighed.
    const unknown = await plan({ ...settings, weight: "price" });
    assertEquals(unknown.cost, whole);
    const all = prices(
      ...dear.entries,
      { part: "plate-1x3", price: 0.2 },
      { part: "plate-1x4", price: 0.2 },
      { part: "plate-2x3", price: 0.4 },
    );
    const cheap = await plan({ largest: "2x4", prices: all, weight: "price" });
    assertEquals(new Set(areas(cheap)), new Set([4]));
    assertAlmostEquals(cheap.cost!.total, 32 * 0.15, 1e-9);
    const few = await plan({ largest: "2x4", prices: all });
    assertEquals(few.pieces.length, 16);
    assert(few.cost!.total > cheap.cost!.total);
  });

  it("buys the cheaper of two colors that are as near", async () => {
    const gray: PixelGrid = {
      columns: 4,
      rows: 1,
      palette: Uint8ClampedArray.from([100, 100, 100, 255, 104, 104, 104, 255]),
      cells: Uint32Array.from([0, 0, 1, 1]),
    };
    const own = [{ color: WHITE, part: null, count: 1 }];
    const bought = async (dark: number, light: number) => {
      const { colors } = await plan({
        craft: "print",
        use: "first",
        own,
        prices: prices({ color: "#646464", price: dark }, { color: "#686868", price: light }),
      }, gray);
      return colors.map(({ hex }) => hex);
    };
    assertEquals(await bought(1, 1), ["#646464", "#686868"]);
    assertEquals(await bought(1, 9), ["#646464"]);
    assertEquals(await bought(9, 1), ["#686868"]);
  });
});

describe("makePlan with kinds of parts that are owned", () => {
  it("makes a color of the kind that there is most of", async () => {
    const own = [
      { color: BLACK, part: "tile-1x1", count: 60 },
      { color: BLACK, part: "plate-1x1", count: 64 },
      { color: WHITE, part: "tile-1x1", count: 64 },
      { color: WHITE, part: "plate-1x1", count: 3 },
    ];
    const { counts, notes } = await plan({ parts: "tiles,plates", own, use: "only" });
    assertEquals(counts.map(({ part, count }) => `${part} ${count}`), [
      "plate-1x1 64",
      "tile-1x1 64",
    ]);
    assertEquals(notes, []);
  });
});
