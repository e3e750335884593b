import { LEAST_MILLIMETERS, MOST_MILLIMETERS, MOST_SCALE } from "@/lib/render/scale.ts";
import type { OutputOptions } from "./output.ts";

/** What can be chosen about a piece that is drawn. */
export const DRAWING_OPTIONS = {
  scale: { kind: "number", name: "pixels per cell", least: 1, most: MOST_SCALE, isWhole: true },
  millimeters: {
    kind: "number",
    name: "millimeters per cell",
    least: LEAST_MILLIMETERS,
    most: MOST_MILLIMETERS,
    isWhole: false,
  },
  background: { kind: "color", name: "background color" },
} as const satisfies OutputOptions;
