import { type ResolvedPalette, resolvePalette } from "@/lib/color/resolve_palette.ts";
import { adjustCells } from "./adjust.ts";
import { thresholdThatShows } from "./faint.ts";
import { giveBack } from "./memory.ts";
import type { LinearRaster } from "./linear_raster.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Planes } from "./planes.ts";
import { assignCells } from "./colors/assign_cells.ts";
import { type CellColors, countCellColors } from "./colors/cell_colors.ts";
import { choosePalette } from "./colors/choose_palette.ts";
import { fullColorGrid } from "./colors/full_color.ts";
import { subjectMask } from "./subject_mask.ts";
import { detailFor, sampleCells } from "./sampling/sample.ts";
import { formatSubjects } from "@/lib/document/parse_subjects.ts";
import { formatPaletteChoice } from "@/lib/document/parse_palette_choice.ts";
import type { Settings } from "@/lib/document/settings.ts";
import {
  type Framed,
  isLarge,
  reduceSource,
  reduceTogether,
  reduceWorking,
  type Source,
} from "./source.ts";
import { type Pause, takeSteps } from "./steps.ts";

export { openSource, type Source } from "./source.ts";

export interface PixelateOptions {
  /** Gives up between stages; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Take fewer parts of a large picture, and its working picture once that is made: a few milliseconds, and near the exact colors. */
  readonly quick?: boolean;
  /** Take for a first answer colors that were chosen for another part or size of the picture: to choose them takes most of the time. */
  readonly borrows?: boolean;
  /** What the same picture is about to be asked for, too: it is averaged in the same pass over the pixels. */
  readonly beside?: Iterable<Settings>;
  /** Is awaited every few milliseconds of long work, so that other work may come between. */
  readonly pause?: Pause;
}

export interface Pixelated {
  readonly grid: PixelGrid;
  /** Whether every cell was computed from all pixels of the picture: one picture and one settings record then give one grid. */
  readonly exact: boolean;
  /** Where everything lies below the transparency threshold: one that shows something. Else null. */
  readonly faint: number | null;
}

/**
 * Turns an opened picture into pixel art.
 *
 * Each stage (sampling, adjusting, colors) is kept by the settings that it depends on, so a new palette does not sample again.
 *
 * @throws RangeError or TypeError where the palette is not known or a value is out of range.
 */
export async function pixelate(
  source: Source,
  settings: Settings,
  { signal, quick = false, borrows = false, beside = [], pause }: PixelateOptions = {},
): Promise<Pixelated> {
  const coarse = quick && !isSampled(source, settings) &&
    (source.working.isDone() || !source.decoded.exact);
  const isFirst = quick && (coarse || !source.decoded.exact);
  signal?.throwIfAborted();
  const palette = await resolvePalette(settings.palette);
  const cells = await sampled(source, settings, coarse, beside, pause);
  signal?.throwIfAborted();
  const toned = adjusted(source, cells, settings, coarse);
  const grid = palette.kind === "full"
    ? fullColorGrid(toned, settings.alphaThreshold)
    : quantized(source, toned, palette, settings, coarse, {
      borrows: isFirst && borrows,
      lends: quick && !borrows,
    });
  return { grid, exact: source.decoded.exact && !coarse, faint: thresholdThatShows(toned, grid) };
}

/** Whether the exact cells for these settings are at hand, so that no quick answer is needed. */
export function isSampled(source: Source, settings: Settings): boolean {
  return !isLarge(source) || source.samples.has(sampleKey(settings, false));
}

async function sampled(
  source: Source,
  settings: Settings,
  coarse: boolean,
  beside: Iterable<Settings>,
  pause: Pause | undefined,
): Promise<Planes> {
  const key = sampleKey(settings, coarse);
  const known = source.samples.get(key);
  if (known) return known;
  const parts = coarse
    ? await coarseParts(source, framed(settings, coarse), pause)
    : await exactParts(source, settings, beside, pause);
  const detail = detailFor(settings.columns, settings.rows, coarse);
  const cells = await sampleCells(settings.sampling, parts, detail, coarse);
  giveBack(parts.color);
  giveBack(parts.alpha);
  return source.samples.set(key, cells);
}

async function coarseParts(source: Source, wanted: Framed, pause?: Pause): Promise<Planes> {
  if (source.working.isDone()) return reduceWorking(source, wanted);
  return await takeSteps(reduceSource(source, wanted), pause);
}

async function exactParts(
  source: Source,
  settings: Settings,
  beside: Iterable<Settings>,
  pause?: Pause,
): Promise<Planes> {
  const { parts } = source;
  const own = partsKey(settings);
  for (let coming = parts.get(own); coming; coming = parts.get(own)) {
    parts.delete(own);
    // Who averages it in passing may give up, and another may have begun anew since.
    const known = await coming.catch(() => null);
    if (known) return known;
  }
  const waiting = new Map([...beside].map((each) => [partsKey(each), each]));
  for (const key of parts.keys()) if (!waiting.has(key)) parts.delete(key);
  const missing = [...waiting].filter(([key, each]) => !parts.has(key) && !isSampled(source, each));
  const wanted = new Map([[own, settings], ...missing]);
  const all = [...wanted.values()].map((each) => framed(each, false));
  const reduced = takeSteps(reduceTogether(source, all), pause);
  for (const [i, key] of [...wanted.keys()].entries()) {
    const planes = reduced.then((reduced) => reduced[i]!);
    planes.catch(() => parts.get(key) === planes && parts.delete(key));
    if (key !== own) parts.set(key, planes);
  }
  return (await reduced)[0]!;
}

/** The parts of cells that sampling looks at. */
function framed({ crop, columns, rows }: Settings, coarse: boolean): Framed {
  const detail = detailFor(columns, rows, coarse);
  return { crop, width: columns * detail, height: rows * detail };
}

function adjusted(
  source: Source,
  cells: Planes,
  settings: Settings,
  coarse: boolean,
): LinearRaster {
  const key = toneKey(settings, coarse);
  return source.adjusted.get(key) ?? source.adjusted.set(key, adjustCells(cells, settings));
}

function counted(
  source: Source,
  cells: LinearRaster,
  settings: Settings,
  coarse: boolean,
): CellColors {
  const key = colorKey(settings, coarse);
  return source.counted.get(key) ??
    source.counted.set(key, countCellColors(cells, settings.alphaThreshold, subjectMask(settings)));
}

function quantized(
  source: Source,
  cells: LinearRaster,
  palette: Exclude<ResolvedPalette, { kind: "full" }>,
  settings: Settings,
  coarse: boolean,
  { borrows, lends }: { readonly borrows: boolean; readonly lends: boolean },
): PixelGrid {
  const colors = counted(source, cells, settings, coarse);
  const choice = formatPaletteChoice(settings.palette);
  const key = `${colorKey(settings, coarse)} ${choice}`;
  const kin = `${kinKey(settings)} ${choice}`;
  const chosen = source.palettes.get(key) ??
    (borrows ? source.palettes.get(kin) : undefined) ??
    source.palettes.set(key, choosePalette(colors, palette));
  if (lends) source.palettes.set(kin, chosen);
  return assignCells(colors, chosen, settings);
}

function sampleKey({ crop, columns, rows, sampling }: Settings, coarse: boolean): string {
  return JSON.stringify([crop, columns, rows, sampling, coarse]);
}

function partsKey({ crop, columns, rows }: Settings): string {
  return JSON.stringify([crop, columns, rows]);
}

function toneKey(settings: Settings, coarse: boolean): string {
  const { brightness, contrast, saturation } = settings;
  return `${sampleKey(settings, coarse)} ${brightness} ${contrast} ${saturation}`;
}

function colorKey(settings: Settings, coarse: boolean): string {
  const { alphaThreshold, subjects } = settings;
  return `${toneKey(settings, coarse)} ${alphaThreshold} ${formatSubjects(subjects)}`;
}

/** Alike for all parts and sizes of a picture that are colored alike. */
function kinKey({ sampling, brightness, contrast, saturation, alphaThreshold }: Settings): string {
  return `${sampling} ${brightness} ${contrast} ${saturation} ${alphaThreshold}`;
}
