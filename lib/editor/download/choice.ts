import type { RenderRequest } from "@/lib/render/render.ts";
import { MOST_PNG_PIXELS } from "@/lib/render/raster/png.ts";
import { defaultScale } from "@/lib/render/scale.ts";
import { styleById } from "@/lib/render/styles.ts";
import type { Size } from "@/lib/document/size.ts";

/** Kinds of files of a single style, in the order in which they are offered. */
export const FILE_FORMATS = ["png", "svg", "json"] as const;
export type FileFormat = typeof FILE_FORMATS[number];

/** What the visitor chose in the download dialog. */
export interface DownloadChoice {
  readonly style: string;
  readonly format: FileFormat;
  /** Whether the size is told in pixels or in millimeters per cell. */
  readonly measure: "pixels" | "millimeters";
  /** Pixels per cell. */
  readonly scale: number;
  /** Millimeters per cell. */
  readonly millimeters: number;
  /** `#rrggbb`, or null to leave it transparent. */
  readonly background: string | null;
}

/** Millimeters between two studs of a LEGO brick, and so the side of a cell that most people build. */
const STUD = 8;
/** Dots per inch at which print looks sharp from reading distance. */
const PRINT_DPI = 300;
const MILLIMETERS_PER_INCH = 25.4;
/** The engine's largest scale. */
const MOST_SCALE = 4096;

/** What the dialog opens with. */
export function firstChoice(size: Size, style: string): DownloadChoice {
  return {
    style,
    format: "png",
    measure: "pixels",
    scale: defaultScale(size, styleById(style)),
    millimeters: STUD,
    background: null,
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

/** The largest scale at which a PNG of this size is made. */
export function mostScale({ columns, rows }: Size): number {
  const fits = Math.floor(Math.sqrt(MOST_PNG_PIXELS / (columns * rows)));
  return Math.max(1, Math.min(MOST_SCALE, fits));
}

/** The request for the engine. */
export function toRequest(choice: DownloadChoice, size: Size, title: string): RenderRequest {
  return {
    format: choice.format,
    style: choice.style,
    title,
    scale: scaleOf(choice, size),
    ...(choice.measure === "millimeters" ? { millimeters: choice.millimeters } : {}),
    ...(choice.background === null ? {} : { background: choice.background }),
  };
}

/** What of a choice cannot be made, or null. */
export type ChoiceProblem = "scale" | "too-large" | "millimeters" | null;

/** Checks the numbers of a choice. */
export function problemOf(choice: DownloadChoice, size: Size): ChoiceProblem {
  if (choice.format === "json") return null;
  if (choice.measure === "millimeters") {
    const { millimeters } = choice;
    return millimeters >= 0.1 && millimeters <= 1000 ? null : "millimeters";
  }
  if (choice.format === "svg") {
    return choice.scale >= 1 && choice.scale <= MOST_SCALE ? null : "scale";
  }
  if (!Number.isInteger(choice.scale) || choice.scale < 1) return "scale";
  return choice.scale <= mostScale(size) ? null : "too-large";
}
