import { DRAWING_OPTIONS } from "../drawing_options.ts";
import type { OutputMeta } from "../output.ts";

/** A drawing of the piece in a style, sharp at any size. */
export const META = {
  name: "SVG",
  extension: "svg",
  type: "image/svg+xml",
  order: 20,
  places: ["card", "dialog"],
  options: { ...DRAWING_OPTIONS, scale: { ...DRAWING_OPTIONS.scale, isWhole: false } },
  naming: "{size}_{style}",
  madeBy: "engine",
  needs: "style",
  isRare: false,
} as const satisfies OutputMeta;
