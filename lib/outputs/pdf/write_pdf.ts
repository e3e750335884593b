import { type Booklet, drawingsOf, type PrintedPage } from "../pages/printed_page.ts";
import { addAttachment, type Attachment } from "./attachment.ts";
import { bytesOf, newPdfFile, refTo, textString } from "./file/pdf_file.ts";
import { addFont } from "./fonts/font.ts";
import { symbolFont } from "./fonts/symbol_font.ts";
import { charactersOf, loadTypesetter } from "./fonts/typesetter.ts";
import { pageContent } from "./page_content.ts";
import { addOutlines } from "./outlines.ts";
import { addPicture } from "./picture.ts";
import { addStructure, type PageElements } from "./structure.ts";

const POINTS = 72 / 25.4;

/**
 * Writes pages as a PDF 1.7: tagged, with its fonts, printed at 100 % unless its reader decides otherwise. The same pages give the same
 * bytes everywhere.
 *
 * PDFKit (0.20.2) was tried first. It draws as quickly, but packs with Node's zlib on the command line and with fflate in browsers, so
 * that one plan would give two files, and takes 186 KB of script (brotli).
 */
export async function writePdf(
  { title, language, sheets }: Booklet,
  attachment: Attachment,
): Promise<Uint8Array<ArrayBuffer>> {
  const pages = sheets.map(({ draw }) => draw());
  const typesetter = await loadTypesetter(charactersOf(textOf(pages)));
  const file = newPdfFile();
  const tree = file.reserve(), resources = file.reserve(), fonts = file.reserve();
  const signs = new Set<number>();
  const ids = pages.map(() => file.reserve());
  const elements = pages.map((page, i): PageElements => {
    const { operators, elements, pictures } = pageContent(page, typesetter, signs);
    const content = file.addStream(bytesOf(operators));
    const names = pictures.map((picture, i) => `/I${i} ${refTo(addPicture(file, picture))}`);
    const used = names.length === 0
      ? refTo(resources)
      : `<</Font ${refTo(fonts)}/XObject<<${names.join("")}>>>>`;
    const [width, height] = [page.width, page.height].map((side) =>
      Math.round(side * POINTS * 100) / 100
    );
    file.put(
      ids[i]!,
      `<</Type/Page/Parent ${refTo(tree)}/MediaBox[0 0 ${width} ${height}]/Resources ${used}` +
        `/Contents ${refTo(content)}/StructParents ${i}/Tabs/S>>`,
    );
    return { page: ids[i]!, elements };
  });
  const signFont = addFont(file, symbolFont(signs));
  const textFonts = typesetter.fonts.map(({ font, used }, i) =>
    `/T${i} ${refTo(addFont(file, font.embed(used)))}`
  );
  file.put(fonts, `<</S ${refTo(signFont)}${textFonts.join("")}>>`);
  file.put(resources, `<</Font ${refTo(fonts)}>>`);
  file.put(tree, `<</Type/Pages/Count ${ids.length}/Kids[${ids.map(refTo).join(" ")}]>>`);
  const root = file.add(
    `<</Type/Catalog/Pages ${refTo(tree)}/Lang${textString(language)}/MarkInfo<</Marked true>>` +
      `/StructTreeRoot ${refTo(addStructure(file, elements))}` +
      `/Outlines ${refTo(addOutlines(file, sheets.map(({ name }) => name), ids))}` +
      `/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>${
        addAttachment(file, attachment)
      }>>`,
  );
  const info = file.add(`<</Title${textString(title)}/Creator(PixelatedArtwork)>>`);
  return file.finish(root, info);
}

/** All that pages say. */
function textOf(pages: readonly PrintedPage[]): string {
  return pages.flatMap(drawingsOf).flatMap((drawing) =>
    drawing.kind === "texts" ? drawing.texts.map(({ text }) => text) : []
  ).join("");
}
