import { big, type FileBytes, join, jpegSegment } from "./picture_files.ts";

/** Side of a block in pixels. */
const BLOCK = 8;

/**
 * A JPEG of blocks of 8 x 8 pixels that are each of one color, so that every decoder gives exactly the levels that are stored (ITU-T T.81,
 * baseline, without subsampling).
 *
 * @param columns Blocks in a row.
 * @param blocks Levels of all components of each block, row by row.
 * @param segments What stands before the frame, such as an Adobe marker and a profile.
 */
export function flatJpeg(
  columns: number,
  blocks: readonly (readonly number[])[],
  ...segments: readonly FileBytes[]
): FileBytes {
  const count = blocks[0]!.length;
  const ids = Array.from({ length: count }, (_, i) => i + 1);
  const rows = Math.ceil(blocks.length / columns);
  return join(
    [0xff, 0xd8],
    ...segments,
    jpegSegment(0xdb, join([0], new Uint8Array(64).fill(1))),
    jpegSegment(
      0xc0,
      join([8], big(2, rows * BLOCK), big(2, columns * BLOCK), [count], ...ids.map(component)),
    ),
    jpegSegment(0xc4, join([0x00], lengths(4, SIZES.length), SIZES)),
    jpegSegment(0xc4, join([0x10], lengths(1, 1), [END_OF_BLOCK])),
    jpegSegment(0xda, join([count], ...ids.map((id) => [id, 0]), [0, 63, 0])),
    scan(columns * rows, blocks),
    [0xff, 0xd9],
  );
}

/** A segment by which Adobe's programs say what components are: 0 stored as they are, 1 YCbCr, 2 YCCK. */
export function adobeSegment(transform: number): FileBytes {
  return jpegSegment(0xee, join("Adobe", [0, 100, 0, 0, 0, 0, transform]));
}

/** Numbers of bits that steps from one block to the next have: codes of four bits, in order. */
const SIZES = Array.from({ length: 12 }, (_, size) => size);
/** The only other code, a single 0: whatever varies within a block is nothing. */
const END_OF_BLOCK = 0;

const component = (id: number) => [id, 0x11, 0];

/** How many codes there are of each length from 1 to 16. */
function lengths(length: number, count: number): FileBytes {
  const counts = new Uint8Array(16);
  counts[length - 1] = count;
  return counts;
}

function scan(count: number, blocks: readonly (readonly number[])[]): FileBytes {
  const bits: number[] = [];
  const before = blocks[0]!.map(() => 0);
  for (let i = 0; i < count; i++) {
    const block = blocks[Math.min(i, blocks.length - 1)]!;
    block.forEach((level, k) => {
      const mean = (level - 128) * BLOCK;
      const step = mean - before[k]!;
      before[k] = mean;
      const size = step === 0 ? 0 : Math.floor(Math.log2(Math.abs(step))) + 1;
      push(bits, size, 4);
      push(bits, step < 0 ? step + 2 ** size - 1 : step, size);
      push(bits, 0, 1);
    });
  }
  while (bits.length % 8 !== 0) bits.push(1);
  const bytes: number[] = [];
  for (let i = 0; i < bits.length; i += 8) {
    const byte = bits.slice(i, i + 8).reduce((sum, bit) => sum * 2 + bit, 0);
    bytes.push(byte, ...byte === 0xff ? [0] : []);
  }
  return Uint8Array.from(bytes);
}

function push(bits: number[], value: number, count: number): void {
  for (let bit = count - 1; bit >= 0; bit--) bits.push(value >> bit & 1);
}
