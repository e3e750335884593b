import { bytesOf, type ObjectId, type PdfFile, refTo } from "../file/pdf_file.ts";

/** A TrueType font as a PDF carries it. */
export interface EmbeddedFont {
  /** PostScript name. */
  readonly name: string;
  readonly file: Uint8Array<ArrayBuffer>;
  /** Of 1,000 to the em, as all measures here. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  /** Glyphs that are used: how wide each is, and which character it stands for. */
  readonly glyphs: ReadonlyMap<number, { readonly width: number; readonly character: number }>;
  /** Whether its glyphs are signs rather than letters. */
  readonly isSymbolic: boolean;
}

/** Characters that one part of a table of characters may hold. */
const MOST_TOGETHER = 100;

/** Writes a font whose texts are numbers of glyphs, two bytes each, and that tells which characters they are. */
export function addFont(file: PdfFile, font: EmbeddedFont): ObjectId {
  const data = file.addStream(font.file, `/Length1 ${font.file.length}`);
  const descriptor = file.add(
    `<</Type/FontDescriptor/FontName/${font.name}/Flags ${font.isSymbolic ? 4 : 32}` +
      `/FontBBox[${font.box.join(" ")}]/ItalicAngle 0/Ascent ${font.ascent}` +
      `/Descent ${font.descent}/CapHeight ${font.capHeight}/StemV 80/FontFile2 ${refTo(data)}>>`,
  );
  const glyphs = [...font.glyphs].sort(([a], [b]) => a - b);
  const widths = glyphs.map(([glyph, { width }]) => `${glyph}[${width}]`).join("");
  const descendant = file.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${font.name}` +
      `/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${refTo(descriptor)}/DW 1000/W[${widths}]/CIDToGIDMap/Identity>>`,
  );
  const characters = file.addStream(
    bytesOf(charactersOf(glyphs.map(([glyph, { character }]) => [glyph, character]))),
  );
  return file.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H` +
      `/DescendantFonts[${refTo(descendant)}]/ToUnicode ${refTo(characters)}>>`,
  );
}

/** Which character each glyph stands for, as programs read it that copy or search text. */
function charactersOf(glyphs: readonly (readonly [glyph: number, character: number])[]): string {
  const parts = Array.from({ length: Math.ceil(glyphs.length / MOST_TOGETHER) }, (_, i) => {
    const some = glyphs.slice(i * MOST_TOGETHER, (i + 1) * MOST_TOGETHER);
    const lines = some.map(([glyph, character]) => `<${hex(glyph)}><${utf16(character)}>`);
    return `${some.length} beginbfchar\n${lines.join("\n")}\nendbfchar\n`;
  });
  return "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
    `1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n${parts.join("")}` +
    "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n";
}

/** A glyph's number as texts have it. */
export function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, "0");
}

function utf16(character: number): string {
  const text = String.fromCodePoint(character);
  return Array.from({ length: text.length }, (_, i) => hex(text.charCodeAt(i))).join("");
}
