import { packHex } from "@/lib/document/hex_color.ts";
import type { PageDrawing } from "../pages/printed_page.ts";
import type { ObjectId, PdfFile } from "./file/pdf_file.ts";

const WHITE = 0xffffff;
/** Colors of a picture whose cells are a byte each. */
const MOST_INDEXED = 256;

/** Writes a picture of cells, a pixel each; where there are none it is white as paper. */
export function addPicture(
  file: PdfFile,
  { columns, rows, colors, cells }: Extract<PageDrawing, { readonly kind: "picture" }>,
): ObjectId {
  const entries = `/Type/XObject/Subtype/Image/Width ${columns}/Height ${rows}/BitsPerComponent 8`;
  const packed = [...colors.map(packHex), WHITE];
  const colorOf = (cell: number) => cell < 0 ? colors.length : cell;
  if (packed.length <= MOST_INDEXED) {
    const table = packed.map((color) => color.toString(16).padStart(6, "0")).join("");
    return file.addStream(
      Uint8Array.from(cells, colorOf),
      `${entries}/ColorSpace[/Indexed/DeviceRGB ${packed.length - 1}<${table}>]`,
    );
  }
  const bytes = new Uint8Array(cells.length * 3);
  cells.forEach((cell, i) => {
    const color = packed[colorOf(cell)]!;
    bytes.set([color >> 16, color >> 8 & 255, color & 255], i * 3);
  });
  return file.addStream(bytes, `${entries}/ColorSpace/DeviceRGB`);
}
