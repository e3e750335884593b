import type { Size } from "@/lib/document/size.ts";
import type { OutputWish } from "@/lib/outputs/job.ts";
import type { OptionValue } from "@/lib/outputs/output.ts";
import { type EngineOutputId, outputById } from "@/lib/outputs/outputs.ts";
import { defaultScale, MOST_PIXELS, MOST_SCALE } from "@/lib/render/scale.ts";
import { styleById } from "@/lib/render/styles.ts";

/** What the visitor chose in the download dialog. */
export interface DownloadChoice {
  /** Id of a style. */
  readonly style: string;
  readonly output: EngineOutputId;
  /** Whether the size is told in pixels or in millimeters per cell. */
  readonly measure: "pixels" | "millimeters";
  /** Pixels per cell. */
  readonly scale: number;
  /** Millimeters per cell. */
  readonly millimeters: number;
  /** Values of all other options by their names: what is left out, whoever makes the file chooses. */
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** Millimeters between two studs of a LEGO brick, and so the side of a cell that most people build. */
const STUD = 8;
/** Dots per inch at which print looks sharp from reading distance. */
const PRINT_DPI = 300;
const MILLIMETERS_PER_INCH = 25.4;
/** Limits of what people type: smaller cells than that are meant as something else. */
export const LEAST_TYPED_MILLIMETERS = 0.1, MOST_TYPED_MILLIMETERS = 1000;

/** What the dialog opens with. */
export function firstChoice(size: Size, style: string): DownloadChoice {
  return {
    style,
    output: "png",
    measure: "pixels",
    scale: defaultScale(size, styleById(style)),
    millimeters: STUD,
    options: {},
  };
}

/** Pixels per cell that a choice comes to: for millimeters, those of 300 dots an inch, or fewer where that would be too large. */
export function scaleOf(
  { measure, scale, millimeters, style }: DownloadChoice,
  size: Size,
): number {
  if (measure === "pixels") return scale;
  const wanted = Math.round(millimeters / MILLIMETERS_PER_INCH * PRINT_DPI);
  return Math.max(styleById(style).minScale, Math.min(wanted, mostScale(size)));
}

/** The largest scale at which a picture of this size is made. */
export function mostScale({ columns, rows }: Size): number {
  const fits = Math.floor(Math.sqrt(MOST_PIXELS / (columns * rows)));
  return Math.max(1, Math.min(MOST_SCALE, fits));
}

/** What is wanted of the file. */
export function wishOf(
  choice: DownloadChoice,
  size: Size,
): Pick<OutputWish, "style" | "options"> {
  const { style, measure, millimeters, options } = choice;
  return {
    style,
    options: {
      ...options,
      scale: scaleOf(choice, size),
      ...(measure === "millimeters" ? { millimeters } : {}),
    },
  };
}

/** What of a choice cannot be made, or null. */
export type ChoiceProblem = "scale" | "too-large" | "millimeters" | null;

/** Checks the size of a choice. */
export function problemOf(
  { output, measure, scale, millimeters }: DownloadChoice,
  size: Size,
): ChoiceProblem {
  const { options, mostPixels } = outputById(output);
  if (measure === "millimeters") {
    const fits = millimeters >= LEAST_TYPED_MILLIMETERS && millimeters <= MOST_TYPED_MILLIMETERS;
    return fits || options.millimeters === undefined ? null : "millimeters";
  }
  const limits = options.scale;
  if (limits?.kind !== "number") return null;
  if (!(scale >= limits.least) || (limits.isWhole && !Number.isInteger(scale))) return "scale";
  if (mostPixels !== undefined && scale > mostScale(size)) return "too-large";
  return scale <= limits.most ? null : "scale";
}
