import type { Bytes } from "../bytes.ts";
import { type Header, PLAIN } from "../header.ts";
import { damaged, damagedSize } from "../refusal.ts";
import { readBoxes } from "./boxes.ts";

/** Width : height of the seven shapes that the size header abbreviates (ISO/IEC 18181-1, table D.2). */
const RATIOS = [[1, 1], [12, 10], [4, 3], [3, 2], [16, 9], [5, 4], [2, 1]] as const;

/**
 * Reads the size header of the codestream, bare or inside boxes (ISO/IEC 18181-1, annex D; 18181-2). Decoders apply the
 * orientation, and only pixels tell whether there is alpha.
 *
 * @throws SyntaxError if there is no codestream.
 */
export async function readJpegXlHeader(bytes: Bytes): Promise<Header> {
  const view = await bytes.at(await codestream(bytes), 16);
  if (view.byteLength < 6 || view.getUint16(0) !== 0xff0a) {
    throw damaged("JPEG XL", "does not tell its size");
  }
  const bit = bitReader(view, 16);
  const divisible = bit(1) === 1;
  const side = () => divisible ? 8 * (1 + bit(5)) : 1 + bit([9, 13, 18, 30][bit(2)] ?? 9);
  const height = side();
  const ratio = RATIOS[bit(3) - 1];
  const width = ratio ? Math.floor(height * ratio[0] / ratio[1]) : side();
  if (width === 0) throw damagedSize("JPEG XL", width, height);
  return { format: "JPEG XL", width, height, ...PLAIN, mayHaveAlpha: true };
}

async function codestream(bytes: Bytes): Promise<number> {
  const start = await bytes.at(0, 2);
  if (start.byteLength === 2 && start.getUint16(0) === 0xff0a) return 0;
  for await (const box of readBoxes(bytes, 0, bytes.size)) {
    if (box.type === "jxlc") return box.start;
    // The first part of a split codestream, after its four-byte index.
    if (box.type === "jxlp") return box.start + 4;
  }
  throw damaged("JPEG XL", "holds no picture");
}

/** Reads bits, least significant first; past the end they are 0. */
function bitReader(view: DataView, from: number): (count: number) => number {
  let position = from;
  return (count) => {
    let value = 0;
    for (let i = 0; i < count; i++, position++) {
      const byte = position >> 3;
      const bit = byte < view.byteLength ? (view.getUint8(byte) >> (position & 7)) & 1 : 0;
      value += bit * 2 ** i;
    }
    return value;
  };
}
