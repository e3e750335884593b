import { resolvePalette } from "@/lib/color/resolve_palette.ts";
import { packedToOklab } from "@/lib/color/oklab.ts";
import { quantizeCells } from "@/lib/pixelate/colors/quantize.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import {
  DEFAULT_SETTINGS,
  type Dither,
  DITHERS,
  type PaletteChoice,
} from "@/lib/document/settings.ts";
import { rowsFor } from "@/lib/document/size.ts";
import type { LinearRaster } from "@/lib/pixelate/linear_raster.ts";
import { judge } from "../measure.ts";
import { meanDistance } from "../metrics.ts";
import type { Photo } from "../photos.ts";
import { toLinear } from "../quantizers.ts";
import { printTable } from "../table.ts";
import { cellsOf, fromAfar, mean, packed, packedCells, unpacked } from "./cells.ts";
import { plainDiffusion } from "./reference.ts";
import { strayHues } from "./stray_hues.ts";

const DITHER_PALETTES: readonly PaletteChoice[] = [
  { kind: "preset", id: "pico-8", colors: null },
  { kind: "preset", id: "lego", colors: null },
  { kind: "best", colors: 16 },
];
const COLUMNS = 64;
/** The most that grain, tone and stray hues of diffusion in PICO-8 may be of what plain diffusion has. */
const MOST_GRAIN = 0.7, MOST_TONE = 1.15, MOST_STRAY = 0.22;

interface Picture {
  readonly cells: LinearRaster;
  readonly colors: Int32Array;
  /** The cells as seen from afar. */
  readonly far: Float64Array;
}

/** Prints what ways to dither do to tone and grain, and diffusion with a small palette beside plain diffusion. */
export async function benchDithers(photos: readonly Photo[]): Promise<void> {
  const pictures = await Promise.all(photos.map(async (photo): Promise<Picture> => {
    const bytes = await cellsOf(
      photo,
      COLUMNS,
      rowsFor(COLUMNS, photo.raster.width / photo.raster.height),
    );
    return { cells: toLinear(bytes), colors: packed(bytes.data), far: fromAfar(bytes) };
  }));
  const rows: string[][] = [];
  for (const choice of DITHER_PALETTES) {
    const palette = await resolvePalette(choice);
    const name = choice.kind === "preset"
      ? choice.id
      : `best ${"colors" in choice ? choice.colors : ""}`;
    for (const { dither, strength } of ditherings()) {
      const options = { palette, dither, strength, cleanUp: false, alphaThreshold: 1 };
      const grids = pictures.map(({ cells }) => quantizeCells(cells, options));
      rows.push([
        `${name}, ${dither === "none" ? "none" : `${dither} ${strength}`}`,
        ...measure(pictures, grids.map(packedCells)).map((value) => value.toFixed(2)),
        `${(100 * mean(grids.map(isolated))).toFixed(0)} %`,
      ]);
    }
  }
  printTable(
    `Dithering, mean of ${photos.length} photographs, ${COLUMNS} cells wide, against the full-color cells`,
    ["palette, dithering and strength", "tone error", "grain", "isolated cells"],
    rows,
    "Tone error is the mean distance in OKLab, times 100, once both are blurred by a cell, as eyes blur them from afar. " +
      "Grain is how much more neighbors differ than in the picture, in OKLab with a and b doubled, times 100. " +
      "Isolated cells have none of their color beside them, which looks like noise.",
  );
  await compareDiffusion(pictures);
}

async function compareDiffusion(pictures: readonly Picture[]): Promise<void> {
  const palette = await resolvePalette({ kind: "preset", id: "pico-8", colors: null });
  if (palette.kind !== "fixed") return;
  const { strength } = DEFAULT_SETTINGS;
  const options = {
    palette,
    dither: "floyd-steinberg",
    strength,
    cleanUp: false,
    alphaThreshold: 1,
  } as const;
  const shown = pictures.map(({ cells }) => packedCells(quantizeCells(cells, options)));
  const plain = pictures.map(({ colors }) =>
    plainDiffusion(colors, COLUMNS, palette.rgb, strength)
  );
  const [tone, grain] = measure(pictures, shown);
  const [plainTone, plainGrain] = measure(pictures, plain);
  const [stray, plainStray] = [shown, plain].map((all) =>
    mean(pictures.map(({ colors }, i) => strayHues(colors, all[i]!, palette.rgb)))
  );
  printTable(
    `PICO-8 by Floyd and Steinberg's way at ${strength}, beside plain distances in OKLab and nothing held back`,
    ["", "plain", "engine", "ratio"],
    [
      [
        "tone error",
        plainTone.toFixed(2),
        tone.toFixed(2),
        judge("Tone of PICO-8, diffused, beside plain", tone / plainTone, "≤", MOST_TONE),
      ],
      [
        "grain",
        plainGrain.toFixed(2),
        grain.toFixed(2),
        judge("Grain of PICO-8, diffused, beside plain", grain / plainGrain, "≤", MOST_GRAIN),
      ],
      [
        "stray hues",
        plainStray!.toFixed(2),
        stray!.toFixed(2),
        judge(
          "Stray hues of PICO-8, diffused, beside plain",
          stray! / plainStray!,
          "≤",
          MOST_STRAY,
        ),
      ],
    ],
    "A hue strays by what the color of a cell lies farther from the cell's own on the axes of hue than what is near, and than the " +
      "nearest color of the palette does; means of all cells, times 1000.",
  );
}

/** Tone error and grain, means of all pictures. */
function measure(
  pictures: readonly Picture[],
  shown: readonly Int32Array[],
): readonly [number, number] {
  const tones = pictures.map(({ far }, i) =>
    meanDistance(far, fromAfar(unpacked(shown[i]!, COLUMNS)))
  );
  const grains = pictures.map(({ colors }, i) => roughness(shown[i]!) - roughness(colors));
  return [mean(tones), mean(grains)];
}

/** Mean difference of cells from their neighbors to the right and below. */
function roughness(cells: Int32Array): number {
  const lab = packedToOklab(cells);
  let sum = 0, count = 0;
  for (let i = 0; i < cells.length; i++) {
    for (const other of [i % COLUMNS + 1 < COLUMNS ? i + 1 : i, i + COLUMNS]) {
      if (other === i || other >= cells.length) continue;
      const [L, a, b] = [0, 1, 2].map((d) => lab[i * 3 + d]! - lab[other * 3 + d]!);
      sum += Math.sqrt(L! * L! + 4 * (a! * a! + b! * b!));
      count++;
    }
  }
  return 100 * sum / count;
}

function ditherings(): { readonly dither: Dither; readonly strength: number }[] {
  return DITHERS.flatMap((dither) =>
    (dither === "none" ? [0] : [0.5, 0.8, 1]).map((strength) => ({ dither, strength }))
  );
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
