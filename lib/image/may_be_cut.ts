import type { Format } from "./header.ts";

/** How much of the end of a file is looked at: cameras and programs write things behind the picture. */
const TAIL = 1 << 16;

/**
 * Whether the end of a picture may be missing, told by how its format ends. What is cut for certain always may be; a file that ends in an
 * unusual way may be whole all the same. Says no of formats that browsers refuse where they are cut.
 */
export async function mayBeCut(file: Blob, format: Format): Promise<boolean> {
  const tail = async () => await latin1(file.slice(-TAIL));
  switch (format) {
    case "JPEG":
      return !(await tail()).includes("\xff\xd9");
    case "PNG":
      return !(await tail()).includes("\0\0\0\0IEND");
    case "GIF":
      return !/;\0*$/.test(await tail());
    case "WebP":
      return 8 + await uint32At(file, 4) > file.size;
    case "BMP":
      return Math.max(await uint32At(file, 2), await uint32At(file, 10) + 1) > file.size;
    default:
      return false;
  }
}

async function latin1(file: Blob): Promise<string> {
  return new TextDecoder("latin1").decode(await file.arrayBuffer());
}

/** A number of four bytes, the lowest first; 0 where the file ends before. */
async function uint32At(file: Blob, offset: number): Promise<number> {
  const bytes = await file.slice(offset, offset + 4).arrayBuffer();
  return bytes.byteLength === 4 ? new DataView(bytes).getUint32(0, true) : 0;
}
