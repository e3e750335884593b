import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type ReadPdf, readPdf, shownTexts } from "@/tests/support/read_pdf.ts";
import { BEADS, POINTS, signsOf, symbolOf, trueSizeOf } from "./pdfs.ts";
import { planOf } from "./plans.ts";

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

describe("a true-size print of cells that no paper holds", () => {
  it("is refused with what would work", async () => {
    const plan = await planOf("perler", 12, 12, { craft: "print", cell: 190 });
    await assertRejects(() => trueSizeOf(plan), RangeError, "Take 178 mm at most");
  });
});
