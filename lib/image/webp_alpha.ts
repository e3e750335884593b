import { type Bytes, readBytes, text } from "./bytes.ts";

const MOST_CHUNKS = 10_000;
/** What stands in a chunk of a frame before its own chunks. */
const FRAME_HEADER = 16;
/** Packed, alpha that is the same all over takes so many bytes, and one more for so many pixels, at most. */
const FEW_BYTES = 64, PIXELS_PER_BYTE = 1000;

/** What speaks for it that a WebP is transparent all over. */
export interface ClearWebp {
  /** The picture of color that its alpha hides, as a file of its own; null where both are one, and nothing is left to look at. */
  readonly below: Blob | null;
}

/**
 * Whether a WebP of so many pixels may be transparent all over, which packs into next to nothing (RFC 9649, sections 2.7 and 3): what hides
 * a whole picture is short. Null where it cannot be.
 */
export async function clearWebp(file: Blob, pixels: number): Promise<ClearWebp | null> {
  const bytes = readBytes(file);
  const most = FEW_BYTES + pixels / PIXELS_PER_BYTE;
  let isHidden = false;
  for await (const { type, start, length } of chunksOf(bytes)) {
    if (type === "VP8L") return length <= most ? { below: null } : null;
    if (type === "ALPH") isHidden = length <= most || await isUnpackedClear(bytes, start, length);
    if (type === "VP8 ") {
      const below = file.slice(start - 8, start + length + (length & 1));
      return isHidden ? { below: new Blob([riffHeader(below.size), below]) } : null;
    }
  }
  return null;
}

interface Chunk {
  readonly type: string;
  /** Where its contents begin. */
  readonly start: number;
  readonly length: number;
}

/** The chunks of a file in order; those of a frame come in the place of the frame. */
async function* chunksOf(bytes: Bytes): AsyncGenerator<Chunk> {
  let offset = 12;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    const view = await bytes.at(offset, 8);
    if (view.byteLength < 8) return;
    const type = text(view, 0, 4);
    const length = view.getUint32(4, true);
    if (type === "ANMF") offset += 8 + FRAME_HEADER;
    else {
      yield { type, start: offset + 8, length };
      offset += 8 + length + (length & 1);
    }
  }
}

/** Whether alpha that is stored as it is lets everything through. */
async function isUnpackedClear(bytes: Bytes, start: number, length: number): Promise<boolean> {
  const view = await bytes.at(start, length);
  if (view.byteLength < length || (view.getUint8(0) & 3) !== 0) return false;
  for (let i = 1; i < length; i++) if (view.getUint8(i) !== 0) return false;
  return true;
}

/** What a file of chunks with so many bytes begins with. */
function riffHeader(length: number): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode("RIFF....WEBP");
  new DataView(header.buffer).setUint32(4, length + 4, true);
  return header;
}
