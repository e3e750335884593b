import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseCraftSettings } from "../plan/parse_craft_settings.ts";
import { makePlan } from "../plan/make_plan.ts";
import {
  perInchOf,
  skeinsOf,
  skeinsToBuy,
  stitchesOfSkein,
  stitchOf,
  strandsFor,
} from "./skeins.ts";

/** A piece of one color, on cloth of 14 an inch. */
async function plain(columns: number, rows: number, settings = {}) {
  const grid = {
    columns,
    rows,
    palette: Uint8ClampedArray.of(0, 0, 0, 255),
    cells: new Uint32Array(columns * rows),
  };
  return await makePlan(grid, parseCraftSettings({ craft: "stitches", ...settings }));
}

describe("skeinsOf", () => {
  it("takes a skein for some 960 stitches as is usual and for 1,500 with care, of 2 strands at 14 an inch", async () => {
    assertEquals(skeinsOf(await plain(47, 20)), [{ least: 1, most: 1 }]);
    assertEquals(skeinsOf(await plain(49, 20)), [{ least: 1, most: 2 }]);
    assertEquals(skeinsOf(await plain(50, 30)), [{ least: 1, most: 2 }]);
    assertEquals(skeinsOf(await plain(50, 31)), [{ least: 2, most: 2 }]);
  });

  it("is what a skein makes", async () => {
    assertEquals(stitchesOfSkein(14), 958);
    assertEquals(skeinsOf(await plain(479, 2))[0]!.most, 1);
    assertEquals(skeinsOf(await plain(480, 2))[0]!.most, 2);
  });

  it("takes more on coarse cloth and less on fine", async () => {
    const plan = await plain(100, 100);
    const most = [11, 14, 16, 18].map((perInch) => skeinsOf(plan, perInch)[0]!.most);
    assertEquals(most, most.toSorted((a, b) => b - a));
    assert(most[0]! > most[3]!);
  });

  it("takes a fifth more where many stitches stand alone", async () => {
    const grid = {
      columns: 60,
      rows: 60,
      palette: Uint8ClampedArray.of(0, 0, 0, 255, 255, 255, 255, 255),
      cells: Uint32Array.from({ length: 3600 }, (_, at) => (at + Math.floor(at / 60)) % 2),
    };
    const alone = await makePlan(grid, parseCraftSettings({ craft: "stitches" }));
    const [together] = skeinsOf(await plain(60, 30));
    assertEquals(together, { least: 2, most: 2 });
    assertEquals(skeinsOf(alone).map(({ most }) => most), [3, 3]);
  });
});

describe("skeinsToBuy", () => {
  it("takes those of spare stitches with the others, and none of what is owned", async () => {
    const bought = async (settings: object) => {
      const plan = await plain(50, 30, settings);
      return skeinsToBuy(plan)(plan.counts[0]!);
    };
    assertEquals(await bought({}), skeinsOf(await plain(50, 30))[0]);
    assertEquals(await bought({ spare: 50 }), { least: 2, most: 3 });
    const own = (count: number) => ({ own: [{ color: "#000000", count }] });
    assertEquals(await bought(own(700)), { least: 1, most: 1 });
    assertEquals(await bought(own(1500)), { least: 0, most: 0 });
  });

  it("is what prices are reckoned with", async () => {
    const prices = { currency: "EUR", entries: [{ color: null, part: null, price: 1 }] };
    for (const spare of [0, 20, 100]) {
      const plan = await plain(50, 30, { spare, prices });
      assertEquals(plan.cost!.total, skeinsToBuy(plan)(plan.counts[0]!).most);
    }
  });
});

describe("cloths", () => {
  it("have stitches as wide as their count says, and take the strands that cover them", () => {
    assertEquals([11, 14, 16, 18].map((count) => Math.round(stitchOf(count) * 100) / 100), [
      2.31,
      1.81,
      1.59,
      1.41,
    ]);
    assertEquals(perInchOf(1.814), 14);
    assertEquals([11, 14, 16, 18].map(strandsFor), [3, 2, 2, 1]);
  });
});
