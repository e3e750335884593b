import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { rowsFor } from "@/lib/document/size.ts";
import { type Suggestion, suggestSettings } from "@/lib/pixelate/auto/auto.ts";
import { colorsOf } from "@/lib/pixelate/auto/candidates.ts";
import { type Goal, GOALS } from "@/lib/pixelate/auto/goals.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { newJudge, type Score } from "@/lib/pixelate/score/score.ts";
import { reduceRaster } from "../support/reduce_raster.ts";
import { pixelsOf } from "../support/rasters.ts";
import { judge, sideBySide } from "./measure.ts";
import { fidelityTo, ZOOM } from "./metrics.ts";
import { cellsOfGrid, rankCorrelation } from "./auto/likeness.ts";
import { loadPhotos, type Photo } from "./photos.ts";
import { printTable } from "./table.ts";

const COLUMNS = 60;
/** What a piece by somebody else's defaults has. */
const USUAL_COLORS = 16, MANY_COLORS = 32;

/** How a goal was reached on one photograph. */
interface Reached {
  readonly last: Suggestion;
  readonly milliseconds: number;
}

/** Lets every goal choose settings for every photograph, and compares the measures that it goes by with the benchmarks' own. */
export async function benchAuto(): Promise<void> {
  const photos = await loadPhotos();
  await benchMeasures(photos);
  const reached = new Map<Goal, Reached[]>(GOALS.map((goal) => [goal, []]));
  const usual: Score[] = [];
  for (const { raster } of photos) {
    const size = sizeOf(raster);
    const source = openSource(pixelsOf(raster));
    const settings = { ...DEFAULT_SETTINGS, ...size };
    for (const goal of GOALS) {
      const begun = performance.now();
      let last: Suggestion | null = null;
      for await (const one of suggestSettings(openSource(pixelsOf(raster)), settings, goal)) {
        last = one;
      }
      reached.get(goal)!.push({ last: last!, milliseconds: performance.now() - begun });
    }
    const { grid } = await pixelate(source, best(settings, USUAL_COLORS));
    usual.push(measureOf(raster, size).score(grid));
  }
  printTable(
    `What each goal chooses, mean of ${photos.length} photographs, ${COLUMNS} cells wide`,
    ["goal", "colors", "far", "near", "edges", "contrast", "lone %", "dithered %", "ms"],
    [
      row(`(${USUAL_COLORS} colors)`, usual, 0, 0),
      ...GOALS.map((goal) => {
        const all = reached.get(goal)!;
        const mixed = mean(all.map(({ last }) => last.settings.dither === "none" ? 0 : 100));
        return row(
          goal,
          all.map(({ last }) => last.score),
          mixed,
          mean(all.map((one) => one.milliseconds)),
        );
      }),
    ],
    "Far and near: mean difference of colors as seen from afar and from near, in OKLab times 100; edges and contrast: best 1; " +
      "lone: cells whose color no neighbor has.",
  );
  const fewest = reached.get("fewest")!.map(({ last }) => last);
  const near = fewest.filter(({ score }) => score.far <= 2);
  const easy = reached.get("easy")!.map(({ last }) => last.score);
  const share = mean(easy.map(({ lone }) => lone)) / mean(usual.map(({ lone }) => lone));
  const farther = Math.max(...easy.map(({ far }, i) => far - usual[i]!.far));
  const colors = mean(fewest.map(({ settings }) => colorsOf(settings)));
  const { first, all } = await searchTimes(photos[0]!);
  printTable("What choosing has to keep", ["promise", "kept"], [
    [
      "milliseconds at 100 x 75, the longest goal",
      judge("Milliseconds of a search", all, "≤", 1500, 0),
    ],
    [
      "milliseconds to something to show",
      judge("Milliseconds to a first suggestion", first, "≤", 300, 0),
    ],
    [
      `fewest: colors, less than ${MANY_COLORS} by a quarter`,
      judge("Fewest colors", colors, "≤", MANY_COLORS * 0.75, 1),
    ],
    [
      "fewest: share of them off by 2 at most from afar",
      judge("Fewest from afar", near.length / fewest.length, "≥", 1),
    ],
    ["easy: lone cells beside the usual piece's", judge("Easy: lone cells", share, "≤", 0.6)],
    [
      "easy: farther from the picture than that, at most",
      judge("Easy from afar", farther, "≤", 0.3),
    ],
  ]);
}

/** The longest time of any goal until there is something to show, and until its search ends. */
async function searchTimes({ raster }: Photo) {
  const settings = { ...DEFAULT_SETTINGS, columns: 100, rows: 75 };
  let first = 0, all = 0;
  for (const goal of GOALS) {
    const source = openSource(pixelsOf(raster));
    await pixelate(source, settings);
    const begun = performance.now();
    let count = 0;
    for await (const _ of suggestSettings(source, settings, goal)) {
      if (count++ === 0) first = Math.max(first, performance.now() - begun);
    }
    all = Math.max(all, performance.now() - begun);
  }
  return { first, all };
}

/** Rank correlation over many pieces of the quick measures with those of the other benchmarks; time of one. */
async function benchMeasures(photos: readonly Photo[]): Promise<void> {
  const quick: number[][] = [[], [], [], []], slow: number[][] = [[], [], [], []];
  for (const { raster } of photos.slice(0, 6)) {
    const size = sizeOf(raster);
    const source = openSource(pixelsOf(raster));
    const fidelity = fidelityTo(reduced(raster, size, ZOOM));
    const measure = measureOf(raster, size);
    for (const colors of [4, 8, 16, 32, 64]) {
      for (const sampling of ["perceptual", "average"] as const) {
        for (const dither of ["none", "floyd-steinberg", "blue-noise"] as const) {
          const settings = { ...best({ ...DEFAULT_SETTINGS, ...size }, colors), sampling, dither };
          const { grid } = await pixelate(source, settings);
          const one = measure.score(grid), other = fidelity(cellsOfGrid(grid));
          [one.far, one.near, one.edges, one.contrast].forEach((value, i) => quick[i]!.push(value));
          [other.toneFar, other.toneNear, other.edges, other.contrast]
            .forEach((value, i) => slow[i]!.push(value));
        }
      }
    }
  }
  const { raster } = photos[0]!;
  const large = { columns: 100, rows: 75 };
  const source = openSource(pixelsOf(raster));
  const { grid } = await pixelate(source, best({ ...DEFAULT_SETTINGS, ...large }, 16));
  const measure = measureOf(raster, large);
  const [milliseconds] = await sideBySide([() => measure.score(grid)], 15);
  printTable(
    `Measures that are computed while one chooses, beside the benchmarks' own, over ${
      quick[0]!.length
    } pieces`,
    ["measure", "rank correlation"],
    [
      ...["far", "near", "edges", "contrast"].map((name, i) => [
        name,
        judge(`Rank correlation of ${name}`, rankCorrelation(quick[i]!, slow[i]!), "≥", 0.95, 3),
      ]),
      ["milliseconds at 100 x 75", judge("Milliseconds of a score", milliseconds!, "≤", 15, 1)],
    ],
  );
}

type PhotoSize = Pick<Settings, "columns" | "rows">;

function sizeOf({ width, height }: Photo["raster"]): PhotoSize {
  return { columns: COLUMNS, rows: rowsFor(COLUMNS, width / height) };
}

function best(settings: Settings, colors: number): Settings {
  return { ...settings, palette: { kind: "best", colors } };
}

function reduced(raster: Photo["raster"], { columns, rows }: PhotoSize, detail: number) {
  const whole = { x: 0, y: 0, width: raster.width, height: raster.height };
  return reduceRaster(raster, true, whole, columns * detail, rows * detail);
}

function measureOf(raster: Photo["raster"], size: PhotoSize) {
  return newJudge(reduced(raster, size, 6), 6);
}

function row(
  name: string,
  scores: readonly Score[],
  mixed: number,
  milliseconds: number,
): string[] {
  const of = (key: keyof Score) => mean(scores.map((score) => score[key]));
  return [
    name,
    of("colors").toFixed(1),
    of("far").toFixed(2),
    of("near").toFixed(2),
    of("edges").toFixed(3),
    of("contrast").toFixed(2),
    (100 * of("lone")).toFixed(1),
    mixed.toFixed(0),
    milliseconds === 0 ? "" : milliseconds.toFixed(0),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

if (import.meta.main) await benchAuto();
