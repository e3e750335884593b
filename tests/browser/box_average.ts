import sharp from "sharp";

/** Cells of a picture as RGB bytes, row by row. */
export type Cells = readonly (readonly [number, number, number])[];

/**
 * Averages an opaque picture over equal rectangles in linear light, in double precision and with exact fractional areas: what the
 * "average" sampling promises, computed without any of its code.
 */
export async function boxAverage(file: Buffer, columns: number, rows: number): Promise<Cells> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  const cells: [number, number, number][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const sums = [0, 0, 0];
      let area = 0;
      for (const [y, high] of overlaps(row, rows, info.height)) {
        for (const [x, wide] of overlaps(column, columns, info.width)) {
          area += high * wide;
          for (let i = 0; i < 3; i++) {
            sums[i]! += high * wide * toLinear(data[(y * info.width + x) * 3 + i]!);
          }
        }
      }
      cells.push(sums.map((sum) => toByte(sum / area)) as [number, number, number]);
    }
  }
  return cells;
}

/** Pixels under a cell, each with the length that lies inside. */
function* overlaps(cell: number, cells: number, pixels: number): Generator<[number, number]> {
  const start = cell * pixels / cells;
  const end = (cell + 1) * pixels / cells;
  for (let at = Math.floor(start); at < Math.min(pixels, Math.ceil(end - 1e-9)); at++) {
    yield [at, Math.min(end, at + 1) - Math.max(start, at)];
  }
}

/** IEC 61966-2-1. */
function toLinear(byte: number): number {
  const value = byte / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function toByte(linear: number): number {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(value * 255);
}
