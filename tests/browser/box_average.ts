import sharp from "sharp";

/** Cells of a picture as RGB bytes, row by row. */
export type Cells = readonly (readonly [number, number, number])[];

/** A part of a picture in pixels; fractions are meant. */
export interface PixelPart {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Averages an opaque picture, or a part of it, over equal rectangles in linear light, in double precision and with exact
 * fractional areas: what the "average" sampling promises, computed without any of its code.
 */
export async function boxAverage(
  file: Buffer,
  columns: number,
  rows: number,
  part?: PixelPart,
): Promise<Cells> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  const { x: left, y: top, width, height } = part ?? { x: 0, y: 0, ...info };
  const cells: [number, number, number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const sums = [0, 0, 0];
      let area = 0;
      for (const [y, high] of overlaps(top, height, row, rows)) {
        for (const [x, wide] of overlaps(left, width, column, columns)) {
          area += high * wide;
          for (let i = 0; i < 3; i++) {
            sums[i]! += high * wide * LINEAR[data[(y * info.width + x) * 3 + i]!]!;
          }
        }
      }
      cells.push(sums.map((sum) => toByte(sum / area)) as [number, number, number]);
    }
  }
  return cells;
}

/** Pixels under a cell of a length that begins at `from`, each with the length that lies inside. */
function* overlaps(
  from: number,
  length: number,
  cell: number,
  cells: number,
): Generator<[number, number]> {
  const start = from + cell * length / cells;
  const end = from + (cell + 1) * length / cells;
  for (let at = Math.floor(start); at < Math.ceil(end - 1e-9); at++) {
    yield [at, Math.min(end, at + 1) - Math.max(start, at)];
  }
}

/** The largest difference between two lists of cells, in steps of a byte. */
export function largestError(cells: Cells, expected: Cells): number {
  if (cells.length !== expected.length) return Infinity;
  return Math.max(
    ...cells.flatMap((cell, i) => cell.map((value, k) => Math.abs(value - expected[i]![k]!))),
  );
}

/** IEC 61966-2-1. */
function toLinear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** Of each byte. */
const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => toLinear(byte));

function toByte(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(value * 255);
}
