import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { zlibSync } from "fflate";
import english from "@/content/en/pages.json" with { type: "json" };
import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { openPiece } from "@/lib/outputs/open_piece.ts";
import { findPlan } from "@/lib/outputs/pdf/find_plan.ts";
import { make as makeInstructions } from "@/lib/outputs/pdf/make.ts";
import { make as makeTrueSize } from "@/lib/outputs/true_size/make.ts";
import { formatPlanJson } from "@/lib/outputs/plan/plan_json.ts";
import {
  type PdfDictionary,
  type PdfValue,
  type ReadPdf,
  readPdf,
  type ShownText,
  shownTexts,
  textOf,
} from "@/tests/support/read_pdf.ts";
import { patches, planOf } from "./plans.ts";

const POINTS = 72 / 25.4;
const FIRST_SIGN = 0xe000;

const BEADS = await planOf("nabbi", 58, 40, { craft: "beads" });
const BRICKS = await planOf("lego-plates", 40, 24, { largest: "2x4", board: 16, spare: 10 });
const GRID = await patches("nabbi", 58, 40);

type Made = Uint8Array<ArrayBuffer>;

async function instructionsOf(plan: Plan, options = {}, document = {}): Promise<Made> {
  const whole = { plan, grid: GRID, name: "cat.png", ...document };
  return await makeInstructions(whole, options) as Made;
}

async function trueSizeOf(plan: Plan, options = {}): Promise<Made> {
  return await makeTrueSize({ plan, grid: GRID, name: "cat.png" }, options) as Made;
}

/** Signs of a page's chart, row by row from the top left. */
function signsOf(texts: readonly ShownText[]): readonly ShownText[] {
  const signs = texts.filter(({ font }) => font === "/S");
  const size = Math.max(...signs.map(({ size }) => size));
  return signs.filter((sign) => sign.size === size).sort((a, b) => b.y - a.y || a.x - b.x);
}

const symbolOf = ({ text }: ShownText) => text.codePointAt(0)! - FIRST_SIGN;

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
        .map(({ text }) => text).join("");
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

describe("tags of a PDF", () => {
  const tree = pdf.dictionary(pdf.catalog["/StructTreeRoot"]);
  const whole = pdf.dictionary(tree["/K"]);

  interface Told {
    readonly type: PdfValue | undefined;
    readonly parent: PdfValue | undefined;
    readonly element: PdfDictionary;
  }

  function elementsBelow(element: PdfDictionary): readonly Told[] {
    const { "/K": kids = null } = element;
    if (!Array.isArray(kids)) return [];
    return (kids as readonly PdfValue[]).flatMap((kid) => {
      const child = pdf.dictionary(kid);
      return [
        { type: child["/S"], parent: element["/S"], element: child },
        ...elementsBelow(child),
      ];
    });
  }
  const elements = elementsBelow(whole);

  it("mark the document, and begin each page with its heading", () => {
    assertEquals(pdf.dictionary(pdf.catalog["/MarkInfo"])["/Marked"], true);
    assertEquals(whole["/S"], "/Document");
    assertEquals(elements.filter(({ type }) => type === "/H1").length, pdf.pages.length);
    assertEquals(elements[0]!.type, "/H1");
  });

  it("are rows of tables within tables, and cells within rows", () => {
    const parents: Readonly<Record<string, string>> = {
      "/TR": "/Table",
      "/TD": "/TR",
      "/TH": "/TR",
    };
    for (const { type, parent } of elements) {
      assertEquals(parent, parents[`${type}`] ?? "/Document");
    }
  });

  it("tell something in the place of each figure", () => {
    const told = elements.filter(({ type }) => type === "/Figure")
      .map(({ element }) => textOf(element["/Alt"]));
    assertEquals(told.length, 2 + BEADS.boards.length);
    assert(told.includes("Chart: columns 30 to 58, rows 1 to 29"));
  });

  it("hold all that is written but the foot, and find it again from the page", () => {
    const parents = pdf.list(pdf.dictionary(tree["/ParentTree"])["/Nums"]);
    pdf.pages.forEach((page, i) => {
      assertEquals(page["/StructParents"], i);
      const owners = pdf.list(parents[2 * i + 1]);
      const texts = shownTexts(pdf, page);
      const free = texts.filter(({ content }) => content === null).map(({ text }) => text);
      assertEquals(free.slice(0, 2), ["100 mm", "4 in"]);
      assertEquals(free.length, 4);
      for (const { content } of texts) {
        if (content !== null) assertEquals(pdf.dictionary(owners[content])["/K"], content);
      }
    });
  });
});

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

describe("a PDF that is opened", () => {
  it("is the piece again, with craft, board and signs", async () => {
    for (const plan of [BEADS, BRICKS]) {
      const piece = await openPiece(await instructionsOf(plan));
      const { grid, plan: opened } = piece!;
      const hexes = [...grid.cells].map((
        cell,
      ) => [...grid.palette.subarray(cell * 4, cell * 4 + 4)]);
      const wanted = [...cellsOf(plan)].map((color) => color < 0 ? null : plan.colors[color]!.hex);
      hexes.forEach(([red, green, blue, alpha], i) => {
        const hex = "#" +
          [red!, green!, blue!].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        assertEquals(alpha === 0 ? null : hex, wanted[i]!);
      });
      assertEquals([opened!.craft, opened!.board, opened!.cell], [
        plan.craft,
        plan.board,
        plan.cell,
      ]);
      assertEquals(
        opened!.symbols,
        Object.fromEntries(plan.colors.map(({ hex, symbol }) => [hex, symbol])),
      );
    }
    const { bricks } = (await openPiece(await instructionsOf(BRICKS)))!.plan!;
    assertEquals(bricks, { parts: ["plates"], largest: { length: 4, width: 2 } });
  });

  it("is none where it carries no plan", async () => {
    const foreign =
      "%PDF-1.4\n1 0 obj\n<</Type/EmbeddedFile/Subtype/text#2Fplain/Length 2>>stream\n{}\nendstream\nendobj\n";
    for (
      const text of ["%PDF-1.7", foreign, foreign.replace("text#2Fplain", "application#2Fjson")]
    ) {
      assertEquals(await openPiece(new TextEncoder().encode(text)), null, text);
    }
  });

  it("is refused with a reason where its plan is damaged, cut or far too large", () => {
    const embed = (packed: Uint8Array) => {
      const head = new TextEncoder().encode(
        `%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Subtype/application#2Fjson/Length ${packed.length}/Filter/FlateDecode>>stream\n`,
      );
      const whole = new Uint8Array(head.length + packed.length);
      whole.set(head);
      whole.set(packed, head.length);
      return whole;
    };
    const plan = zlibSync(new TextEncoder().encode(formatPlanJson(BEADS)));
    assertEquals(findPlan(embed(plan))!["craft"], "beads");
    const damaged = plan.map((byte, i) => i > 100 && i < 200 ? byte ^ 0x55 : byte);
    for (
      const broken of [damaged, plan.subarray(0, plan.length / 2), zlibSync(Uint8Array.of(123))]
    ) {
      assertThrows(() => findPlan(embed(broken)), SyntaxError, "damaged");
    }
    const bomb = zlibSync(new Uint8Array(60_000_000).fill(32), { level: 9 });
    assertThrows(() => findPlan(embed(bomb)), RangeError, "larger than any plan");
  });
});
