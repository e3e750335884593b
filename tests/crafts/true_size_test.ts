import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { makePlan } from "@/lib/craft/plan/make_plan.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { type ReadPdf, readPdf, shownTexts } from "@/tests/support/read_pdf.ts";
import { BEADS, POINTS, signsOf, symbolOf, trueSizeOf } from "./pdfs.ts";
import { patches, planOf } from "./plans.ts";

describe("a true-size print", () => {
  it("has cells as far apart as pegs of the board, made up for a printer that prints small", async () => {
    for (const correction of [100, 96]) {
      const print = readPdf(await trueSizeOf(BEADS, { correction }));
      const signs = signsOf(shownTexts(print, print.pages[1]!));
      const xs = [...new Set(signs.map(({ x }) => x))].sort((a, b) => a - b);
      const span = xs.at(-1)! - xs[0]!;
      const wanted = 28 * 4.991 * POINTS * 100 / correction;
      assert(Math.abs(span - wanted) < 0.05, `${span} is not ${wanted}`);
    }
  });

  it("is flipped where it is mirrored, and says so", async () => {
    const [plain, mirrored] = await Promise.all(
      [{}, { mirror: true }].map(async (options) => readPdf(await trueSizeOf(BEADS, options))),
    ) as [ReadPdf, ReadPdf];
    const rows = (print: ReadPdf) => {
      const signs = signsOf(shownTexts(print, print.pages[1]!));
      return [...Map.groupBy(signs, ({ y }) => y).values()].map((row) => row.map(symbolOf));
    };
    assertEquals(rows(mirrored), rows(plain).map((row) => row.toReversed()));
    for (const page of mirrored.pages) {
      assert(shownTexts(mirrored, page).some(({ text }) => text.includes("MIRRORED")));
    }
  });

  it("is sheets that cover the whole piece, named and counted, with a map before them", async () => {
    const plan = await planOf("perler", 100, 70, { craft: "print", cell: 8 });
    const print = readPdf(await trueSizeOf(plan, { paper: "letter", overlap: 8 }));
    const names = print.pages.map((page) =>
      shownTexts(print, page).map(({ text }) => text).find((text) => /Sheet/.test(text))
    );
    assertEquals(names[0], undefined);
    assertEquals(names[1], `True size · Sheet A1 of ${print.pages.length - 1}`);
    assertEquals(new Set(names).size, print.pages.length);
  });
});

describe("the signs of a true-size print", () => {
  /** Texts of the pages that tell what signs mean. */
  async function listsOf(settings: object, palette: string, columns: number, rows: number) {
    const plan = await planOf(palette, columns, rows, settings);
    const print = readPdf(await trueSizeOf(plan, { chart: "symbols" }));
    const pages = print.pages.map((page) => shownTexts(print, page).map(({ text }) => text));
    const at = pages.flatMap((texts, i) => texts.join(" ").includes("What it takes") ? [i] : []);
    return { plan, pages: pages.length, at, told: at.flatMap((i) => pages[i]!) };
  }

  it("are told with code and count, on the only sheet, with the map, or where these have no room", async () => {
    const diamonds = { craft: "diamonds" };
    const short = await listsOf(diamonds, "pico-8", 40, 30);
    assertEquals([short.pages, short.at], [1, [0]]);
    const long = await listsOf(diamonds, "pico-8", 70, 90);
    assertEquals([long.pages, long.at], [2, [1]]);
    const joined = await listsOf({ craft: "print", marks: "numbers" }, "pico-8", 60, 60);
    assertEquals(joined.at, [0]);
    const many = await listsOf(diamonds, "dmc-drills", 110, 90);
    assert(many.at.length > 1 && many.at[0] === 1, `${many.at}`);
    for (const { plan, told } of [short, long, joined, many]) {
      for (const { count, color } of plan.counts) {
        const { name, code } = plan.colors[color]!.material;
        const words = told.join(" ").replaceAll(",", "");
        assert(words.includes(code ?? name!), code ?? name!);
        assert(words.includes(`${count}`), `${count}`);
      }
    }
  });

  it("are not told where there are none", async () => {
    const plain = await listsOf({ craft: "print" }, "pico-8", 60, 60);
    assertEquals(plain.at, []);
  });
});

describe("a print by number", () => {
  it("has the number of its color in every cell, and tells what to do with it", async () => {
    const settings = { craft: "print", marks: "numbers", cell: 9 };
    const plan = await planOf("pico-8", 16, 12, settings);
    const print = readPdf(await trueSizeOf(plan, { chart: "symbols" }));
    assertEquals(print.pages.length, 1);
    const shown = shownTexts(print, print.pages[0]!).map(({ text }) => text);
    const numbers = plan.pieces.map(({ color }) => `${plan.colors[color]!.symbol + 1}`);
    const count = (texts: readonly string[], number: string) =>
      texts.filter((text) => text === number).length;
    for (const number of new Set(numbers)) {
      // Those at the sides of the chart, too.
      assert(count(shown, number) >= count(numbers, number), number);
    }
    const large = readPdf(await trueSizeOf(await planOf("pico-8", 60, 50, settings)));
    const map = shownTexts(large, large.pages[0]!).map(({ text }) => text).join(" ");
    assert(map.includes("Stick a square of paper"), map);
    const plain = readPdf(await trueSizeOf(await planOf("pico-8", 16, 12, { craft: "print" })));
    const texts = shownTexts(plain, plain.pages[0]!).map(({ text }) => text);
    assert(!texts.includes("7"));
  });
});

describe("a canvas for drills", () => {
  it("has signs as far apart as drills lie, and says how they stick", async () => {
    for (const cell of [2.5, 2.8]) {
      const grid = await patches("diamond-dotz", 110, 60, 12);
      const plan = await makePlan(grid, parseCraftSettings({ craft: "diamonds", cell }));
      const print = readPdf(await trueSizeOf(plan, { overlap: 0 }));
      const map = shownTexts(print, print.pages[0]!).map(({ text }) => text).join(" ");
      assert(map.includes("double-sided film"), map);
      const signs = signsOf(shownTexts(print, print.pages[1]!));
      const xs = [...new Set(signs.map(({ x }) => x))].sort((a, b) => a - b);
      const span = (xs[10]! - xs[0]!) / POINTS;
      assert(Math.abs(span - 10 * cell) < 0.05, `${span} is not ${10 * cell}`);
    }
  });
});

describe("a true-size print of cells that no paper holds", () => {
  it("is refused with what would work", async () => {
    const plan = await planOf("perler", 12, 12, { craft: "print", cell: 190 });
    await assertRejects(() => trueSizeOf(plan), RangeError, "Take 178 mm at most");
  });
});
