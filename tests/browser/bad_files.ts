import type { Buffer } from "node:buffer";
import sharp from "sharp";

/** A file by its name, and what must be said of it. */
export type BadFile = readonly [name: string, bytes: Uint8Array, words: RegExp];

const PHOTO = new URL("../fixtures/photos/dog.jpg", import.meta.url).pathname;

/** What no pixel can come of, and what is no picture. */
export async function badFiles(): Promise<BadFile[]> {
  const photo = sharp(PHOTO).resize(400, 300);
  const start = async (format: "png" | "webp" | "gif" | "jpeg", bytes: number): Promise<Buffer> =>
    (await photo.clone().toFormat(format).toBuffer()).subarray(0, bytes);
  const junk = await photo.clone().png().toBuffer();
  const pixels = junk.indexOf("IDAT") + 4;
  const letter = "PK\x03\x04 word/document.xml".repeat(40);
  return [
    ["letter.docx", new TextEncoder().encode(letter), /not a picture/],
    ["empty.png", new Uint8Array(), /empty/],
    ["header.png", await start("png", 45), /damaged/],
    ["start.png", await start("png", 200), /damaged/],
    ["junk.png", junk.fill(0x55, pixels, pixels + 300), /damaged/],
    ["header.webp", await start("webp", 30), /damaged/],
    ["start.webp", await start("webp", 60), /damaged/],
    ["header.gif", await start("gif", 30), /damaged/],
    ["start.gif", await start("gif", 800), /damaged/],
    ["header.jpg", await start("jpeg", 200), /damaged/],
  ];
}
