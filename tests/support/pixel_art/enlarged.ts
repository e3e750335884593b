import sharp, { type Sharp } from "sharp";
import type { Raster } from "@/lib/image/raster.ts";
import { pick, type Random } from "../random.ts";
import { type Art, sprite } from "./art.ts";
import { photoArt } from "./photo_art.ts";

/** What people do to pixel art before they wish they had not. */
export const KINDS = [
  "nearest, whole",
  "nearest, fractional",
  "bicubic",
  "JPEG",
  "blur and JPEG",
  "cut and JPEG",
  "generated, mild",
  "generated, strong",
  "screenshot",
] as const;

export type Kind = typeof KINDS[number];

/** Pixel art as it is found: enlarged and spoilt. */
export interface EnlargedArt {
  readonly kind: Kind;
  readonly art: Art;
  readonly raster: Raster;
  /** Where its columns and rows begin and end, in pixels of the raster; some may lie outside. */
  readonly lines: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** A sprite or, once in three times, a photograph as pixel art, enlarged in one of the ways. */
export async function enlargedArt(random: Random, kind: Kind): Promise<EnlargedArt> {
  const columns = pick(random, 18, 92), rows = pick(random, 18, Math.min(120, columns * 2));
  const art = random() < 1 / 3
    ? await photoArt(random, columns, rows)
    : sprite(random, columns, rows);
  return { kind, art, ...await SPOIL[kind](random, art) };
}

type Spoilt = Pick<EnlargedArt, "raster" | "lines">;

const between = (random: Random, least: number, most: number) => least + (most - least) * random();

const SPOIL: Readonly<Record<Kind, (random: Random, art: Art) => Spoilt | Promise<Spoilt>>> = {
  "nearest, whole": (random, art) => enlarge(art, pick(random, 3, 16)),
  "nearest, fractional": (random, art) => enlarge(art, between(random, 3.3, 14.7)),
  "bicubic": async (random, art) => {
    const { raster } = enlarge(art, 1);
    const [width, height] = sizeAt(art, between(random, 4.2, 15));
    return { raster: await resize(raster, width, height), lines: evenLines(art, width, height) };
  },
  "JPEG": (random, art) => asJpeg(enlarge(art, pick(random, 3, 16)), pick(random, 40, 80)),
  "blur and JPEG": async (random, art) => {
    const scale = pick(random, 4, 14);
    const { raster, lines } = enlarge(art, scale);
    const blurred = await sharpRaster(raster).blur(scale * between(random, 0.12, 0.28));
    return asJpeg({ raster: await toRaster(blurred), lines }, pick(random, 60, 90));
  },
  "cut and JPEG": (random, art) => {
    const scale = pick(random, 4, 14);
    return asJpeg(cut(random, enlarge(art, scale), scale), 85);
  },
  "generated, mild": (random, art) =>
    generate(random, art, { lines: 0.04, drift: 0, edges: 0.05, noise: 2.5, blur: 0.5 }),
  "generated, strong": (random, art) =>
    generate(random, art, {
      lines: 0.08,
      drift: 0.02,
      edges: 0.1,
      noise: between(random, 5, 6),
      blur: 0.6,
    }),
  "screenshot": async (random, art) => {
    const { raster } = enlarge(art, pick(random, 4, 9));
    const factor = between(random, 0.7, 1.3);
    const [width, height] = [raster.width * factor, raster.height * factor].map(Math.round) as [
      number,
      number,
    ];
    const resized = {
      raster: await resize(raster, width, height),
      lines: evenLines(art, width, height),
    };
    return asJpeg(resized, 90);
  },
};

function sizeAt({ columns, rows }: Art, scale: number): readonly [number, number] {
  return [Math.round(columns * scale), Math.round(rows * scale)];
}

/** Every cell as a rectangle of pixels, each pixel of one cell. */
function enlarge(art: Art, scale: number): Spoilt {
  const [width, height] = sizeAt(art, scale);
  const lines = evenLines(art, width, height);
  return {
    raster: fill(art, width, height, (x, y) => [
      Math.floor((x + 0.5) * art.columns / width),
      Math.floor((y + 0.5) * art.rows / height),
    ]),
    lines,
  };
}

function evenLines({ columns, rows }: Art, width: number, height: number) {
  const even = (count: number, length: number) =>
    Array.from({ length: count + 1 }, (_, i) => i * length / count);
  return { x: even(columns, width), y: even(rows, height) };
}

/** Cuts up to three cells and a part of one off each side. */
function cut(random: Random, whole: Spoilt, scale: number): Spoilt {
  const { raster } = whole;
  const margin = () => pick(random, 0, 3 * scale);
  const [left, top] = [margin(), margin()];
  const width = raster.width - left - margin(), height = raster.height - top - margin();
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((y + top) * raster.width + left) * 4;
    data.set(raster.data.subarray(from, from + width * 4), y * width * 4);
  }
  const moved = (all: readonly number[], by: number) => all.map((line) => line - by);
  const lines = { x: moved(whole.lines.x, left), y: moved(whole.lines.y, top) };
  return { raster: { width, height, data }, lines };
}

/** How far drawings of generators are from true. Lines, drift and edges in cells, noise in steps of 255, blur in pixels. */
interface Faults {
  readonly lines: number;
  readonly drift: number;
  readonly edges: number;
  readonly noise: number;
  readonly blur: number;
}

async function generate(random: Random, art: Art, faults: Faults): Promise<Spoilt> {
  const scale = between(random, 6, 15);
  const { columns, rows } = art;
  const swing = () => 2 * random() - 1;
  const uneven = (count: number) => {
    let drift = 0;
    return Array.from({ length: count + 1 }, (_, i) => {
      drift = 0.9 * drift + faults.drift * swing();
      const isRim = i === 0 || i === count;
      return (i + (isRim ? 0 : drift + faults.lines * swing())) * scale;
    });
  };
  const x = uneven(columns), y = uneven(rows);
  const width = Math.round(x.at(-1)!), height = Math.round(y.at(-1)!);
  const wobble = (count: number) =>
    Float64Array.from({ length: count }, () => faults.edges * scale * swing());
  const across = wobble((columns + 1) * (rows + 1)), down = wobble((columns + 1) * (rows + 1));
  const find = (lines: readonly number[], at: number, shift: (line: number) => number) => {
    let cell = 0;
    while (cell < lines.length - 2 && at >= lines[cell + 1]! + shift(cell + 1)) cell++;
    return cell;
  };
  const none = () => 0;
  const raster = fill(art, width, height, (px, py) => {
    const row = find(y, py + 0.5, none);
    const column = find(x, px + 0.5, (line) => across[line * (rows + 1) + row]!);
    return [column, find(y, py + 0.5, (line) => down[line * (columns + 1) + column]!)];
  });
  const soft = await toRaster(sharpRaster(raster).blur(faults.blur));
  for (let i = 0; i < soft.data.length; i++) {
    if (i % 4 < 3) soft.data[i]! += faults.noise * (random() + random() + random() - 1.5) * 2;
  }
  return { raster: soft, lines: { x, y } };
}

function fill(
  { columns, cells }: Art,
  width: number,
  height: number,
  cellAt: (x: number, y: number) => readonly number[],
): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const [column, row] = cellAt(x, y);
      const color = cells[row! * columns + column!]!;
      data[at] = color >> 16;
      data[at + 1] = color >> 8 & 255;
      data[at + 2] = color & 255;
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

function sharpRaster({ width, height, data }: Raster) {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

async function toRaster(image: Sharp): Promise<Raster> {
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
}

function resize(raster: Raster, width: number, height: number): Promise<Raster> {
  return toRaster(sharpRaster(raster).resize(width, height, { kernel: "cubic", fit: "fill" }));
}

async function asJpeg({ raster, lines }: Spoilt, quality: number): Promise<Spoilt> {
  const file = await sharpRaster(raster).removeAlpha().jpeg({ quality }).toBuffer();
  return { raster: await toRaster(sharp(file)), lines };
}
