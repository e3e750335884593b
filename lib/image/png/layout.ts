import { type Bytes, text } from "../bytes.ts";
import type { FileRange } from "../header.ts";

/** How a PNG stores its pixels (PNG, third edition, sections 7.2 and 11.2.1). */
export interface PngLayout {
  readonly width: number;
  readonly height: number;
  /** Bits of a sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  readonly colorType: 0 | 2 | 3 | 4 | 6;
  readonly isInterlaced: boolean;
  /** Contents of the chunks that hold pixels, in order. */
  readonly packed: readonly FileRange[];
  /** Contents of the chunks with colors of an indexed picture, and with what shines through. */
  readonly palette: FileRange | null;
  readonly transparency: FileRange | null;
}

/** Samples of a pixel, by color type. */
export const SAMPLES: Readonly<Record<PngLayout["colorType"], number>> = {
  0: 1,
  2: 3,
  3: 1,
  4: 2,
  6: 4,
};

/** Where pixels of each pass of an interlaced picture begin, and how far they are apart: x, y, right, down. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

const MOST_CHUNKS = 1_000_000;

/** A part of the pixels that is stored as a picture of its own. */
export interface PngPass {
  readonly x: number;
  readonly y: number;
  /** Distance of its pixels in the picture. */
  readonly right: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  /** Bytes of a row, without the one that tells its filter. */
  readonly rowBytes: number;
}

/**
 * Finds what a PNG that has a sound header stores, and where.
 *
 * @param enough Chunks of pixels are looked for until they hold so many bytes.
 */
export async function readPngLayout(bytes: Bytes, enough = Infinity): Promise<PngLayout> {
  const start = await bytes.at(16, 13);
  const packed: FileRange[] = [];
  const others = new Map<string, FileRange>();
  let found = 0;
  for (let offset = 33, count = 0; found < enough && count < MOST_CHUNKS; count++) {
    const chunk = await bytes.at(offset, 8);
    if (chunk.byteLength < 8) break;
    const length = chunk.getUint32(0);
    const type = text(chunk, 4, 4);
    const content = { start: offset + 8, end: Math.min(offset + 8 + length, bytes.size) };
    if (type === "IDAT") {
      packed.push(content);
      found += content.end - content.start;
    } else if (packed.length > 0) break;
    else others.set(type, content);
    offset += 12 + length;
  }
  return {
    width: start.getUint32(0),
    height: start.getUint32(4),
    depth: start.getUint8(8),
    colorType: start.getUint8(9) as PngLayout["colorType"],
    isInterlaced: start.getUint8(12) === 1,
    packed,
    palette: others.get("PLTE") ?? null,
    transparency: others.get("tRNS") ?? null,
  };
}

/** The parts that the pixels are stored in, one after another: one, or up to seven where they are interlaced. */
export function pngPasses({ width, height, depth, colorType, isInterlaced }: PngLayout): PngPass[] {
  const bits = depth * SAMPLES[colorType];
  return (isInterlaced ? PASSES : [[0, 0, 1, 1] as const]).flatMap(([x, y, right, down]) => {
    const wide = Math.ceil((width - x) / right);
    const high = Math.ceil((height - y) / down);
    if (wide < 1 || high < 1) return [];
    return [{ x, y, right, down, width: wide, height: high, rowBytes: Math.ceil(wide * bits / 8) }];
  });
}
