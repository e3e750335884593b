import type { Ratio } from "@/lib/document/size.ts";

/** A picture frame that is sold everywhere. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly unit: "cm" | "in";
}

/** Common frames, the shorter side first. */
const FRAMES: readonly Frame[] = [
  { width: 20, height: 20, unit: "cm" },
  { width: 30, height: 30, unit: "cm" },
  { width: 50, height: 50, unit: "cm" },
  { width: 12, height: 12, unit: "in" },
  { width: 15, height: 20, unit: "cm" },
  { width: 30, height: 40, unit: "cm" },
  { width: 60, height: 80, unit: "cm" },
  { width: 18, height: 24, unit: "in" },
  { width: 13, height: 18, unit: "cm" },
  { width: 50, height: 70, unit: "cm" },
  { width: 5, height: 7, unit: "in" },
];

/** Frames count as fitting where their ratio is as near as a mat's edge hides. */
const TOLERANCE = 0.02;

/** The common frames that a ratio fits, turned as the ratio is; none where it fits no frame. */
export function framesFor(ratio: Ratio): Frame[] {
  const long = Math.max(ratio.width, ratio.height) / Math.min(ratio.width, ratio.height);
  const fitting = FRAMES.filter(({ width, height }) =>
    Math.abs(height / width / long - 1) < TOLERANCE
  );
  if (ratio.width <= ratio.height) return fitting;
  return fitting.map(({ width, height, unit }) => ({ width: height, height: width, unit }));
}
