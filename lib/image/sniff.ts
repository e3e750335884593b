import { type Bytes, readBytes } from "./bytes.ts";
import type { Format, Header } from "./header.ts";
import { readBmpHeader } from "./headers/bmp.ts";
import { readGifHeader } from "./headers/gif.ts";
import { readJpegHeader } from "./headers/jpeg.ts";
import { readJpegXlHeader } from "./headers/jpeg_xl.ts";
import { readPngHeader } from "./headers/png.ts";
import { readWebpHeader } from "./headers/webp.ts";
import { identify, SIGNATURE_LENGTH } from "./identify.ts";
import { checkFileSize, checkPixels } from "./limits.ts";
import { emptyFile } from "./refusal.ts";

const READERS: Readonly<Record<Format, (bytes: Bytes) => Promise<Header>>> = {
  JPEG: readJpegHeader,
  PNG: readPngHeader,
  GIF: readGifHeader,
  WebP: readWebpHeader,
  BMP: readBmpHeader,
  // The longest one, of which few files have need: it comes with the first of them.
  AVIF: async (bytes) => await (await import("./headers/avif.ts")).readAvifHeader(bytes),
  "JPEG XL": readJpegXlHeader,
};

/**
 * Reads format, size and orientation from the first bytes of a file, and refuses what must not reach a decoder.
 * All errors are sentences for visitors.
 *
 * @throws SyntaxError if the file is empty or its header is damaged.
 * @throws TypeError if it is no picture, or in a format that is not opened; the sentence names it.
 * @throws RangeError if it is larger than the limits; the sentence tells the limit and the size.
 */
export async function sniff(file: Blob): Promise<Header> {
  if (file.size === 0) throw emptyFile();
  checkFileSize(file.size);
  const bytes = readBytes(file);
  const header = await READERS[identify(await bytes.at(0, SIGNATURE_LENGTH))](bytes);
  // All of it is decoded, however little is shown.
  checkPixels(header.cut?.whole ?? header);
  return header;
}
