import type { Size } from "@/lib/document/size.ts";

/** Lengths that people print by, in the order in which they are offered. */
export const PRINT_UNITS = ["cm", "in"] as const;
export type PrintUnit = typeof PRINT_UNITS[number];

/** Millimeters of each. */
export const MILLIMETERS_PER: Readonly<Record<PrintUnit, number>> = { cm: 10, in: 25.4 };

/** A sheet or a frame that prints are made for, upright. */
export interface PrintSize {
  /** What it is called, such as `A4` or `30 × 40 cm`: the same in every language. */
  readonly name: string;
  /** Millimeters. */
  readonly width: number;
  readonly height: number;
}

/** Usual sheets of paper and frames, from small to large. */
export const PRINT_SIZES: Readonly<Record<PrintUnit, readonly PrintSize[]>> = {
  cm: [
    { name: "A5", width: 148, height: 210 },
    { name: "A4", width: 210, height: 297 },
    { name: "A3", width: 297, height: 420 },
    ...[[20, 20], [30, 30], [30, 40], [50, 70]].map(([width, height]) =>
      frame(width!, height!, "cm")
    ),
  ],
  in: [
    { name: "Letter", width: 215.9, height: 279.4 },
    ...[[5, 7], [8, 10], [12, 12], [16, 20], [18, 24]].map(([width, height]) =>
      frame(width!, height!, "in")
    ),
  ],
};

function frame(width: number, height: number, unit: PrintUnit): PrintSize {
  const by = MILLIMETERS_PER[unit];
  return { name: `${width} × ${height} ${unit}`, width: width * by, height: height * by };
}

/** The side of a cell, in millimeters, at which a piece fills as much of a sheet or frame as it can, turned as suits it. */
export function cellToFit({ columns, rows }: Size, { width, height }: PrintSize): number {
  const [across, down] = columns > rows ? [height, width] : [width, height];
  return down100(Math.min(across / columns, down / rows));
}

/** The side of a cell, in millimeters, at which a piece is so wide. */
export function cellForWidth({ columns }: Size, width: number, unit: PrintUnit): number {
  return Math.round(width * MILLIMETERS_PER[unit] / columns * 1000) / 1000;
}

/** What a piece measures whose cells have these sides in millimeters: width and height in a unit, to a tenth, and the unit. */
export function printedSize(
  { columns, rows }: Size,
  cell: { readonly width: number; readonly height: number },
  unit: PrintUnit,
): { readonly width: number; readonly height: number; readonly unit: PrintUnit } {
  const tenths = (millimeters: number) => Math.round(millimeters / MILLIMETERS_PER[unit] * 10) / 10;
  return { width: tenths(columns * cell.width), height: tenths(rows * cell.height), unit };
}

/** Rounded down to hundredths, so that it still fits. */
function down100(millimeters: number): number {
  return Math.floor(millimeters * 100) / 100;
}
