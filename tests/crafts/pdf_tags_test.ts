import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import {
  type PdfDictionary,
  type PdfValue,
  readPdf,
  shownTexts,
  textOf,
} from "@/tests/support/read_pdf.ts";
import { BEADS, instructionsOf } from "./pdfs.ts";

const pdf = readPdf(await instructionsOf(BEADS));

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
