import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import english from "@/content/en/pages.json" with { type: "json" };
import { cellsOf } from "@/lib/craft/plan/plan.ts";
import { formatPlanJson } from "@/lib/outputs/plan/plan_json.ts";
import { readPdf, shownTexts, textOf } from "@/tests/support/read_pdf.ts";
import { BEADS, BRICKS, instructionsOf, POINTS, signsOf, symbolOf } from "./pdfs.ts";

const bytes = await instructionsOf(BEADS);
const pdf = readPdf(bytes);

describe("instructions as a PDF", () => {
  it("say title and language, print at 100 %, and are the same for the same plan", async () => {
    assertEquals(textOf(pdf.dictionary(pdf.trailer["/Info"])["/Title"]), "cat");
    assertEquals(textOf(pdf.catalog["/Lang"]), "en");
    assertEquals(pdf.dictionary(pdf.catalog["/ViewerPreferences"])["/PrintScaling"], "/None");
    assertEquals(await instructionsOf(BEADS), bytes);
  });

  it("carry the plan", () => {
    const [spec] = pdf.list(pdf.catalog["/AF"]);
    const file = pdf.dictionary(pdf.dictionary(spec)["/EF"])["/F"];
    assertEquals(new TextDecoder().decode(pdf.data(file)), formatPlanJson(BEADS));
    const names = pdf.list(
      pdf.dictionary(pdf.dictionary(pdf.catalog["/Names"])["/EmbeddedFiles"])["/Names"],
    );
    assertEquals(names, ["plan.json", spec!]);
  });

  it("embed every font that is used, and tell which character each glyph is", () => {
    for (const page of pdf.pages) {
      const fonts = pdf.dictionary(pdf.dictionary(page["/Resources"])["/Font"]);
      for (const font of Object.values(fonts)) {
        const [below] = pdf.list(pdf.dictionary(font)["/DescendantFonts"]);
        const descriptor = pdf.dictionary(pdf.dictionary(below)["/FontDescriptor"]);
        assertEquals(pdf.data(descriptor["/FontFile2"]).subarray(0, 4), Uint8Array.of(0, 1, 0, 0));
      }
      for (const { text } of shownTexts(pdf, page)) assert(!text.includes("undefined"), text);
    }
  });

  it("show on each board's page the grid as text, sign by sign", () => {
    const cells = cellsOf(BEADS);
    const pages = pdf.pages.slice(-BEADS.boards.length);
    BEADS.boards.forEach(({ x, y, width, height, name }, i) => {
      const texts = shownTexts(pdf, pages[i]!);
      const wanted = Array.from({ length: height }, (_, row) => {
        const start = (y + row) * BEADS.columns + x;
        return [...cells.subarray(start, start + width)];
      }).flat().filter((color) => color >= 0).map((color) => BEADS.colors[color]!.symbol);
      assertEquals(signsOf(texts).map(symbolOf), wanted, name);
      assert(texts.some(({ text }) => text.startsWith(`Board ${name} of `)));
    });
  });

  it("have each sign in the middle of its cell", () => {
    const texts = signsOf(shownTexts(pdf, pdf.pages.at(-BEADS.boards.length)!));
    const columns = new Set(texts.map(({ x }) => x));
    assertEquals(columns.size, BEADS.boards[0]!.width);
    const sorted = [...columns].sort((a, b) => a - b);
    for (const [i, x] of sorted.entries()) {
      assert(i === 0 || Math.abs(x - sorted[i - 1]! - 4.99 * POINTS) < 0.011, `${x}`);
    }
  });

  it("of bricks show a sign a piece, and count parts", async () => {
    const bricks = readPdf(await instructionsOf(BRICKS));
    const pages = bricks.pages.slice(-BRICKS.boards.length);
    BRICKS.boards.forEach(({ from, to, counts }, i) => {
      const texts = shownTexts(bricks, pages[i]!);
      const wanted = BRICKS.pieces.slice(from, to).map(({ color }) => BRICKS.colors[color]!.symbol);
      assertEquals(signsOf(texts).map(symbolOf).toSorted(), wanted.toSorted());
      const parts = counts.filter(({ part }) => part === "plate-2x4").length;
      assertEquals(texts.filter(({ text }) => text.startsWith("2 × 4, ")).length, parts);
    });
  });

  it("are charts of codes or of runs where these are wanted", async () => {
    const codes = readPdf(await instructionsOf(BEADS, { chart: "codes" }));
    const told = shownTexts(codes, codes.pages.at(-1)!).map(({ text }) => text);
    const { from, to } = BEADS.boards.at(-1)!;
    const { code } = BEADS.colors[BEADS.pieces[from]!.color]!.material;
    const wanted =
      BEADS.pieces.slice(from, to).filter(({ color }) =>
        BEADS.colors[color]!.material.code === code
      ).length;
    // And once in the key.
    assertEquals(told.filter((text) => text === code).length, wanted + 1);
    const runs = readPdf(await instructionsOf(BEADS, { chart: "runs" }));
    const all = runs.pages.flatMap((page) => shownTexts(runs, page)).map(({ text }) => text);
    for (let row = 1; row <= BEADS.rows; row++) assert(all.includes(`Row ${row}`), `${row}`);
  });

  it("write names of any script that the fonts have, and nothing broken of the others", async () => {
    const titleOf = async (title: string) => {
      const read = readPdf(await instructionsOf(BEADS, {}, { title }));
      assertEquals(textOf(read.dictionary(read.trailer["/Info"])["/Title"]), title);
      const place = shownTexts(read, read.pages[0]!);
      return place.slice(0, place.findIndex(({ text }) => text === "Overview"))
        .map(({ text }) => text).join("").trimEnd();
    };
    for (const title of ["Zażółć gęślą jaźń", "Größe", "Кошка", "Γάτα"]) {
      assertEquals(await titleOf(title), title);
    }
    assertEquals(await titleOf("猫 cat"), "? cat");
    assertEquals(await titleOf("e\u0301t\u00e9 ﬁne"), "été fine".replace("fi", "f"));
  });

  it("are in the language that is wanted, in English where its script is none of the fonts'", async () => {
    const texts = { ...english, overview: "Przegląd", counts: "Ile czego" };
    const polish = readPdf(await instructionsOf(BEADS, {}, { words: { texts, language: "pl" } }));
    assertEquals(textOf(polish.catalog["/Lang"]), "pl");
    assert(shownTexts(polish, polish.pages[0]!).some(({ text }) => text === "ą"));
    const japanese = { texts: { ...english, overview: "概要" }, language: "ja" };
    const read = readPdf(await instructionsOf(BEADS, {}, { words: japanese }));
    assertEquals(textOf(read.catalog["/Lang"]), "en");
    assert(shownTexts(read, read.pages[0]!).some(({ text }) => text === "Overview"));
  });
});
