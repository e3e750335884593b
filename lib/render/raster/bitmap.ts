import { fault } from "@/lib/document/fault.ts";
import type { Raster } from "@/lib/image/raster.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { checkScale, MOST_PIXELS } from "../scale.ts";
import { shadeTable } from "./shade_table.ts";
import type { Style } from "../style.ts";
import { tileOf } from "./tile.ts";

/** What memory that will be used again has of what is needed now. */
const SPARE = 1.25;

/**
 * Draws a grid as RGBA pixels for a canvas, `scale` pixels a cell.
 *
 * Plain pixels need no more than a scale of 1: the canvas is enlarged without smoothing. Files go through `renderPng`, which holds all rows
 * at once, too, though as indices where colors are few.
 *
 * @param room A bitmap that nobody needs any more: it is drawn over where its memory suffices, for fresh memory costs more than drawing.
 * @throws RangeError if the bitmap would have more than 67 million pixels.
 */
export function renderBitmap(
  grid: PixelGrid,
  style: Style,
  scale: number,
  room?: Raster,
): Raster {
  const { columns, rows, cells } = grid;
  const tile = tileOf(style, checkScale(scale));
  const width = columns * scale, height = rows * scale;
  if (width * height > MOST_PIXELS) {
    throw fault(
      RangeError,
      "bitmap-large",
      { width, height, scale },
      `A bitmap of ${width} x ${height} pixels is too large. Use a scale below ${scale}.`,
    );
  }
  const data = bytesIn(room, width * height * 4);
  const out = new Uint32Array(data.buffer, 0, width * height);
  const colors = bytesInOrder(shadeTable(grid, tile, null));
  const { length: shades } = tile.shades;
  const lines = Array.from(
    { length: scale },
    (_, y) => tile.pixels.subarray(y * scale, (y + 1) * scale),
  );
  // Many lines of a tile are alike, and copying is faster than drawing.
  const like = lines.map((line) =>
    lines.findIndex((other) => line.every((shade, x) => shade === other[x]))
  );
  for (let row = 0; row < rows; row++) {
    const top = row * scale * width;
    for (let y = 0; y < scale; y++) {
      const start = top + y * width;
      const same = top + like[y]! * width;
      if (same < start) out.copyWithin(start, same, same + width);
      else drawLine(out, start, cells, row * columns, columns, colors, lines[y]!, shades);
    }
  }
  return { width, height, data };
}

/** So many bytes, in the memory of `room` if that suffices, else with some to spare for the next bitmap. */
export function bytesIn(room: Raster | undefined, bytes: number): Uint8ClampedArray<ArrayBuffer> {
  const memory = room?.data.buffer;
  if (memory && memory.byteLength >= bytes) return new Uint8ClampedArray(memory, 0, bytes);
  const size = room ? Math.ceil(bytes * SPARE / 4) * 4 : bytes;
  return new Uint8ClampedArray(new ArrayBuffer(size), 0, bytes);
}

/** Draws one line of pixels through a row of cells. */
function drawLine(
  out: Uint32Array,
  start: number,
  cells: Uint32Array,
  firstCell: number,
  columns: number,
  colors: Uint32Array,
  line: Uint16Array,
  shades: number,
): void {
  let at = start;
  for (let cell = firstCell; cell < firstCell + columns; cell++) {
    const first = cells[cell]! * shades;
    for (let x = 0; x < line.length; x++) out[at++] = colors[first + line[x]!]!;
  }
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;

/** Packed colors such that writing them as 32-bit words gives red, green, blue, alpha on any machine. */
function bytesInOrder(packed: Uint32Array): Uint32Array {
  if (!IS_LITTLE_ENDIAN) return packed;
  for (let i = 0; i < packed.length; i++) {
    const color = packed[i]!;
    packed[i] = color << 24 | (color & 0xff00) << 8 | color >>> 8 & 0xff00 | color >>> 24;
  }
  return packed;
}
