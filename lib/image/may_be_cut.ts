import { type Bytes, readBytes } from "./bytes.ts";
import type { Format } from "./header.ts";
import { bmpPixels } from "./headers/bmp_pixels.ts";
import { jpegScan } from "./headers/jpeg_scan.ts";

/** How much of the end of a file is looked at: cameras and programs write things behind the picture. */
const TAIL = 1 << 16;

/**
 * Whether the end of a picture may be missing, told by how its format ends. What is cut for certain always may be; a file that ends in an
 * unusual way may be whole all the same. Says no of formats that browsers refuse where they are cut.
 */
export async function mayBeCut(file: Blob, format: Format): Promise<boolean> {
  const tail = async (from = 0) => {
    const end = file.slice(Math.max(from, file.size - TAIL));
    return new TextDecoder("latin1").decode(await end.arrayBuffer());
  };
  switch (format) {
    case "JPEG":
      // Before its pixels there may be a small picture that ends.
      return !(await tail(await jpegScan(readBytes(file)))).includes("\xff\xd9");
    case "PNG":
      return !(await tail()).includes("\0\0\0\0IEND");
    case "GIF":
      return !/;\0*$/.test(await tail());
    case "WebP":
      return 8 + await uint32At(readBytes(file), 4) > file.size;
    case "BMP": {
      const bytes = readBytes(file);
      return Math.max(await uint32At(bytes, 2), (await bmpPixels(bytes)).end) > file.size;
    }
    default:
      return false;
  }
}

/** A number of four bytes, the lowest first; 0 where the file ends before. */
async function uint32At(bytes: Bytes, offset: number): Promise<number> {
  const view = await bytes.at(offset, 4);
  return view.byteLength === 4 ? view.getUint32(0, true) : 0;
}
