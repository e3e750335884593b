import { cropExtent } from "@/lib/image/crop.ts";
import type { Decoded } from "@/lib/image/decode.ts";
import { type Rect, WHOLE } from "@/lib/document/rect.ts";
import { hasManyPixels } from "@/lib/image/limits.ts";
import type { Extent } from "@/lib/image/raster.ts";
import type { CellColors } from "./colors/cell_colors.ts";
import type { ChosenPalette } from "./colors/choose_palette.ts";
import { type Memo, newMemo } from "./memo.ts";
import type { Planes } from "./planes.ts";
import { reducePlanes } from "./reduce/reduce.ts";
import { reduceStored } from "./reduce/reduce_stored.ts";
import type { LinearRaster } from "./linear_raster.ts";
import { newSteps, type Steps, type Work } from "./steps.ts";

/** Pixels of the working picture that a large one gets for quick answers, about. */
const WORKING_PIXELS = 1_000_000;

const LEVELS = 3;
/** Pixels a side of a part that a working picture should have: parts of so many come near enough to their exact averages. */
const PIXELS_PER_PART = 1.3;

/**
 * Cells that are remembered before adjusting: a piece in five shapes and the largest size, some 20 MB, as sampling it again would be
 * felt; and after adjusting, which takes less time.
 */
const MOST_SAMPLED = 6 * 512 * 512, MOST_ADJUSTED = 2 * 512 * 512;
/** And with their colors counted; beside them colors of palettes chosen for them. */
const MOST_COUNTED = 512 * 512, MOST_CHOSEN = 4096;

const cellsOf = ({ width, height }: Planes | LinearRaster) => width * height;

/** What the engine needs of a decoded picture. */
export type DecodedPixels = Pick<Decoded, "stored" | "extent" | "hasAlpha" | "exact">;

/** An opened picture with what has been computed from it so far. */
export interface Source {
  readonly decoded: DecodedPixels;
  /** Cells before and after adjusting, by the settings that made them. */
  readonly samples: Memo<Planes>;
  readonly adjusted: Memo<LinearRaster>;
  /** Parts of cells that are averaged in passing and about to be asked for. */
  readonly parts: Map<string, Promise<Planes>>;
  /** The cells with their colors counted, and the palettes chosen for them. */
  readonly counted: Memo<CellColors>;
  readonly palettes: Memo<ChosenPalette>;
  /** The working pictures of a large one, each half the size of the one before, made when first needed or before, step by step. */
  readonly working: Steps<readonly Planes[]>;
}

/** Takes a decoded picture in hand. Nothing is computed yet. */
export function openSource(decoded: DecodedPixels): Source {
  return {
    decoded,
    samples: newMemo<Planes>(cellsOf, MOST_SAMPLED),
    parts: new Map(),
    adjusted: newMemo<LinearRaster>(cellsOf, MOST_ADJUSTED),
    counted: newMemo<CellColors>(({ cells }) => cellsOf(cells), MOST_COUNTED),
    palettes: newMemo<ChosenPalette>(({ colors }) => colors.length, MOST_CHOSEN),
    working: newSteps(makeWorking(decoded)),
  };
}

/**
 * The same picture with room of its own for colors: what is made in passing must not push out those of the piece, which would be
 * missed at its next change.
 */
export function inPassing(source: Source): Source {
  const { samples, decoded, working } = source;
  return { ...openSource(decoded), samples, working };
}

function* makeWorking({ stored, hasAlpha, extent }: DecodedPixels): Work<readonly Planes[]> {
  const scale = Math.sqrt(WORKING_PIXELS / (extent.width * extent.height));
  const side = (length: number) => Math.max(1, Math.min(length, Math.round(length * scale)));
  const width = side(Math.ceil(extent.width));
  const height = side(Math.ceil(extent.height));
  const levels = yield* reduceStored(stored, !hasAlpha, [{ area: extent, width, height }]);
  for (let level = 1; level < LEVELS; level++) {
    yield;
    const last = levels[level - 1]!;
    const halved = (length: number) => Math.ceil(length / 2);
    levels.push(reducePlanes(last, wholeOf(last), halved(last.width), halved(last.height)));
  }
  return levels;
}

function wholeOf({ width, height }: Planes): Extent {
  return { x: 0, y: 0, width, height };
}

/** Whether the picture is so large that it is worth while to make working pictures for quick answers. */
export function isLarge({ decoded: { stored } }: Pick<Source, "decoded">): boolean {
  return hasManyPixels(stored);
}

/** Whether a part of the picture has so many pixels that `width` x `height` rectangles of it come near to those of a finer one. */
export function isFineFor(
  { decoded: { extent } }: Source,
  crop: Rect | null,
  width: number,
  height: number,
): boolean {
  return holdsParts(cropExtent(extent, crop ?? WHOLE), width, height);
}

function holdsParts(extent: Extent, width: number, height: number): boolean {
  return extent.width >= width * PIXELS_PER_PART && extent.height >= height * PIXELS_PER_PART;
}

/** A part of a picture that is wanted in `width` x `height` equal rectangles. */
export interface Framed {
  readonly crop: Rect | null;
  readonly width: number;
  readonly height: number;
}

/** Averages a part of the picture exactly. */
export function reduceSource(source: Source, wanted: Framed): Steps<Planes> {
  return newSteps(function* () {
    return (yield* reduceAll(source, [wanted]))[0]!;
  }());
}

/** The same for several parts, in one pass over the pixels. */
export function reduceTogether(source: Source, wanted: readonly Framed[]): Steps<Planes[]> {
  return newSteps(reduceAll(source, wanted));
}

function reduceAll(
  { decoded: { stored, hasAlpha, extent } }: Source,
  wanted: readonly Framed[],
): Work<Planes[]> {
  const cuts = wanted.map(({ crop, ...size }) => (
    { ...size, area: cropExtent(extent, crop ?? WHOLE) }
  ));
  return reduceStored(stored, !hasAlpha, cuts);
}

/** One part from the working picture: in a few milliseconds, and near the exact averages. */
export function reduceWorking({ working }: Source, { crop, width, height }: Framed): Planes {
  const isFine = (planes: Planes) =>
    holdsParts(cropExtent(wholeOf(planes), crop ?? WHOLE), width, height);
  const levels = working.result();
  const planes = levels.findLast(isFine) ?? levels[0]!;
  return reducePlanes(planes, cropExtent(wholeOf(planes), crop ?? WHOLE), width, height);
}
