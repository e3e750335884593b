/** The name that finished files carry, so that they are known for what they are. */
export const MADE_BY = "PixelatedArtwork";

/** What stands in those that are text and may hold a remark: a comment of XML, a line of a palette. */
export const MADE_BY_REMARK = `Made by ${MADE_BY}`;

/** So much of a file is enough to find it: in a PNG it stands before the pixels. */
export const MADE_BY_WITHIN = 4096;

/** Whether a file that begins with these bytes is a PNG that was made here (PNG specification, 11.3.4.3: tEXt). */
export function isMadeHere(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const text = (start: number, end: number) => LATIN.decode(head.subarray(start, end));
  if (text(1, 4) !== "PNG") return false;
  for (let at = 8; at + 8 <= head.length;) {
    const length = view.getUint32(at);
    const type = text(at + 4, at + 8);
    if (type === "IDAT") return false;
    const content = text(at + 8, at + 8 + length);
    if (type === "tEXt" && content === `Software\0${MADE_BY}`) return true;
    at += length + 12;
  }
  return false;
}

const LATIN = new TextDecoder("latin1");
