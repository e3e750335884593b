import { type PngLayout, type PngPass, SAMPLES } from "./layout.ts";

/** Writes the pixels of an unfiltered row, which begins at `from`, into RGBA bytes: the first to `to`, the others as far apart as the pass says. */
export type WriteRow = (
  row: Uint8Array,
  from: number,
  data: Uint8ClampedArray,
  to: number,
  pass: Pick<PngPass, "width" | "right">,
) => void;

/**
 * How rows of such a PNG become RGBA.
 *
 * @param palette Contents of PLTE.
 * @param transparency Contents of tRNS.
 */
export function rowWriter(
  layout: Pick<PngLayout, "depth" | "colorType">,
  palette: Uint8Array | null,
  transparency: Uint8Array | null,
): WriteRow {
  const { depth, colorType } = layout;
  if (colorType === 3) return writeColors(depth, paletteColors(palette, transparency));
  if (depth < 8) return writeColors(depth, grays(depth, transparency));
  return writeSamples(layout, transparency);
}

/** Samples of one or two bytes, of which the upper is taken. */
function writeSamples(
  { depth, colorType }: Pick<PngLayout, "depth" | "colorType">,
  transparency: Uint8Array | null,
): WriteRow {
  const size = depth / 8;
  const samples = SAMPLES[colorType];
  const step = samples * size;
  const hasAlpha = samples % 2 === 0;
  const [green, blue] = samples < 3 ? [0, 0] : [size, 2 * size];
  // Two bytes a sample, whatever the depth is.
  const clear = hasAlpha ? null : transparency?.filter((_, i) => size === 2 || i % 2 === 1);
  const isClear = (row: Uint8Array, at: number) => clear!.every((byte, i) => row[at + i] === byte);
  return (row, from, data, to, { width, right }) => {
    const gap = right * 4;
    for (let i = 0, at = from, out = to; i < width; i++, at += step, out += gap) {
      data[out] = row[at]!;
      data[out + 1] = row[at + green]!;
      data[out + 2] = row[at + blue]!;
      if (hasAlpha) data[out + 3] = row[at + step - size]!;
      else data[out + 3] = clear && isClear(row, at) ? 0 : 255;
    }
  };
}

/** Samples of up to eight bits that stand for a color each. */
function writeColors(depth: number, colors: Uint8Array): WriteRow {
  const inByte = 8 / depth;
  const mask = (1 << depth) - 1;
  return (row, from, data, to, { width, right }) => {
    const gap = right * 4;
    for (let i = 0, out = to; i < width; i++, out += gap) {
      const shift = 8 - depth * (i % inByte + 1);
      const color = (row[from + Math.floor(i / inByte)]! >> shift & mask) * 4;
      for (let k = 0; k < 4; k++) data[out + k] = colors[color + k]!;
    }
  };
}

/** Every color that an index may tell, as RGBA: 256 of them, black where the palette ends before. */
function paletteColors(palette: Uint8Array | null, transparency: Uint8Array | null): Uint8Array {
  const colors = new Uint8Array(1024);
  for (let i = 0; i < 256; i++) {
    for (let k = 0; k < 3; k++) colors[i * 4 + k] = palette?.[i * 3 + k] ?? 0;
    colors[i * 4 + 3] = transparency?.[i] ?? 255;
  }
  return colors;
}

/** Every gray of so many bits, as RGBA. */
function grays(depth: number, transparency: Uint8Array | null): Uint8Array {
  const most = (1 << depth) - 1;
  const clear = transparency ? transparency[1]! & most : -1;
  const colors = new Uint8Array((most + 1) * 4);
  for (let value = 0; value <= most; value++) {
    colors.fill(value * 255 / most, value * 4, value * 4 + 3);
    colors[value * 4 + 3] = value === clear ? 0 : 255;
  }
  return colors;
}
