import { nearestIn } from "@/lib/color/nearest.ts";
import { packedToOklab } from "@/lib/color/oklab.ts";
import { resolvePalette } from "@/lib/color/resolve_palette.ts";
import { asStored } from "@/lib/image/stored_raster.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { quantizeCells } from "@/lib/pixelate/colors/quantize.ts";
import {
  DEFAULT_SETTINGS,
  type Dither,
  DITHERS,
  type PaletteChoice,
} from "@/lib/document/settings.ts";
import { rowsFor } from "@/lib/document/size.ts";
import { blur } from "./filters.ts";
import { meanDistance, oklab } from "./metrics.ts";
import { judge } from "./measure.ts";
import { loadPhotos, type Photo } from "./photos.ts";
import { type Bytes, listQuantizers, toBytes, toLinear } from "./quantizers.ts";
import { printTable } from "./table.ts";

const COUNTS = [8, 16, 32, 64];
const DITHER_PALETTES: readonly PaletteChoice[] = [
  { kind: "preset", id: "pico-8", colors: null },
  { kind: "preset", id: "lego", colors: null },
  { kind: "best", colors: 16 },
];
/** The most that the engine's error may be of pngquant's. */
const MOST_OF_PNGQUANT = 0.9;

/**
 * Prints how far a limited palette is from the cells: the engine beside pngquant and image-q, then the ways to dither.
 *
 * The error of a tool is the root mean square distance in OKLab, times 100, between the cells that it was given and those that it
 * returned; "its best" lets pngquant's palette be matched in OKLab, too, in place of its own matching.
 */
export async function benchPalette(): Promise<void> {
  const photos = await loadPhotos();
  await benchErrors(photos);
  await benchDithers(photos);
}

async function benchErrors(photos: readonly Photo[]): Promise<void> {
  const quantizers = await listQuantizers();
  const hasReference = quantizers.some(({ name }) => name === "pngquant");
  if (!hasReference) console.log("\npngquant is not installed here: its errors are left out.");
  const cells = await Promise.all(photos.map((photo) => cellsOf(photo, 100, 75)));
  const rows: string[][] = [];
  for (const colors of COUNTS) {
    const errors = new Map<string, number[]>();
    for (const bytes of cells) {
      for (const { name, run } of quantizers) {
        const answer = await run(bytes, colors);
        note(errors, name, distance(bytes.data, answer));
        if (name === "pngquant") note(errors, "pngquant, its best", rematched(bytes.data, answer));
      }
    }
    const engine = errors.get("engine")!;
    for (const [name, all] of errors) {
      const ratios = all.map((error, i) => engine[i]! / error);
      rows.push([
        `${colors} colors, ${name}`,
        mean(all).toFixed(3),
        name === "pngquant"
          ? judge(
            `Error of ${colors} colors beside pngquant`,
            mean(ratios),
            "≤",
            MOST_OF_PNGQUANT,
            3,
          )
          : mean(ratios).toFixed(3),
        Math.max(...ratios).toFixed(3),
      ]);
    }
  }
  printTable(
    `Palette error, mean of ${photos.length} photographs of 100x75 cells, without dithering`,
    ["colors and tool", "error", "engine / tool", "worst picture"],
    rows,
    "Error is the root mean square distance in OKLab, times 100, between the cells given and the cells returned; less is better. " +
      'A ratio below 1 means that the engine is nearer. "Its best" takes pngquant\'s palette, but the color of it that is ' +
      "nearest in OKLab for each cell.",
  );
}

async function benchDithers(photos: readonly Photo[]): Promise<void> {
  const columns = 64;
  const measured = await Promise.all(photos.map(async (photo) => {
    const rows = rowsFor(columns, photo.raster.width / photo.raster.height);
    const bytes = await cellsOf(photo, columns, rows);
    return { cells: toLinear(bytes), truth: fromAfar(bytes) };
  }));
  const rows: string[][] = [];
  for (const choice of DITHER_PALETTES) {
    const palette = await resolvePalette(choice);
    const name = choice.kind === "preset"
      ? choice.id
      : `best ${"colors" in choice ? choice.colors : ""}`;
    for (const { dither, strength } of ditherings()) {
      const tones: number[] = [];
      const lonely: number[] = [];
      for (const { cells, truth } of measured) {
        const options = { palette, dither, strength, cleanUp: false, alphaThreshold: 1 };
        const grid = quantizeCells(cells, options);
        const shown = { width: columns, height: grid.rows, data: toBytes(grid) };
        tones.push(meanDistance(truth, fromAfar(shown)));
        lonely.push(isolated(grid));
      }
      const label = dither === "none" ? "none" : `${dither} ${strength}`;
      rows.push([
        `${name}, ${label}`,
        mean(tones).toFixed(2),
        `${(100 * mean(lonely)).toFixed(0)} %`,
      ]);
    }
  }
  printTable(
    `Dithering, mean of ${photos.length} photographs, ${columns} cells wide, against the full-color cells`,
    ["palette, dithering and strength", "tone error", "isolated cells"],
    rows,
    "Tone error is the mean distance in OKLab, times 100, once both are blurred by a cell, as eyes blur them from afar. " +
      "Isolated cells have none of their color beside them, which looks like noise.",
  );
}

function ditherings(): { readonly dither: Dither; readonly strength: number }[] {
  return DITHERS.flatMap((dither) =>
    (dither === "none" ? [0] : [0.5, 0.8, 1]).map((strength) => ({ dither, strength }))
  );
}

/** The photograph in full color by the default sampling. */
async function cellsOf({ raster }: Photo, columns: number, rows: number): Promise<Bytes> {
  const extent = { x: 0, y: 0, width: raster.width, height: raster.height };
  const source = openSource({ stored: asStored(raster), extent, hasAlpha: false, exact: true });
  const { grid } = await pixelate(source, { ...DEFAULT_SETTINGS, columns, rows });
  return { width: columns, height: rows, data: toBytes(grid) };
}

/** The cells in OKLab after a blur by one cell in linear light, as eyes blur them at some distance. */
function fromAfar(bytes: Bytes): Float64Array {
  const { width, height, data } = toLinear(bytes);
  const color = blur(data.filter((_, i) => i % 4 !== 3), width, height, 3, 1);
  return oklab({ width, height, color, alpha: null });
}

function packed(bytes: Uint8Array): Uint32Array {
  return Uint32Array.from(
    { length: bytes.length / 4 },
    (_, i) => bytes[i * 4]! << 16 | bytes[i * 4 + 1]! << 8 | bytes[i * 4 + 2]!,
  );
}

function distance(one: Uint8Array, other: Uint8Array): number {
  const [a, b] = [packedToOklab(packed(one)), packedToOklab(packed(other))];
  const squares = a.reduce((sum, value, i) => sum + (value - b[i]!) ** 2, 0);
  return 100 * Math.sqrt(squares / (a.length / 3));
}

/** The error of the answer's colors when each cell takes the one that is nearest in OKLab. */
function rematched(cells: Uint8Array, answer: Uint8Array): number {
  const palette = packedToOklab(Uint32Array.from(new Set(packed(answer))));
  const nearest = nearestIn(palette);
  const lab = packedToOklab(packed(cells));
  let sum = 0;
  for (let i = 0; i < lab.length; i += 3) {
    const at = nearest(lab[i]!, lab[i + 1]!, lab[i + 2]!) * 3;
    for (let c = 0; c < 3; c++) sum += (lab[i + c]! - palette[at + c]!) ** 2;
  }
  return 100 * Math.sqrt(sum / (lab.length / 3));
}

/** Share of cells none of whose four neighbors has their color. */
function isolated({ columns, rows, cells }: PixelGrid): number {
  let count = 0;
  cells.forEach((own, i) => {
    const x = i % columns, y = (i - x) / columns;
    const same = x > 0 && cells[i - 1] === own || x + 1 < columns && cells[i + 1] === own ||
      y > 0 && cells[i - columns] === own || y + 1 < rows && cells[i + columns] === own;
    if (!same) count++;
  });
  return count / cells.length;
}

function note(errors: Map<string, number[]>, name: string, error: number): void {
  errors.set(name, [...errors.get(name) ?? [], error]);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

if (import.meta.main) await benchPalette();
