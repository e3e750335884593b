import { MOST_PIXELS } from "@/lib/render/scale.ts";
import { DRAWING_OPTIONS } from "../drawing_options.ts";
import type { OutputMeta } from "../output.ts";

/** A picture of the piece in a style. */
export const META = {
  name: "PNG",
  extension: "png",
  type: "image/png",
  order: 10,
  places: ["card", "dialog"],
  options: DRAWING_OPTIONS,
  naming: "{size}_{style}",
  mostPixels: MOST_PIXELS,
  madeBy: "engine",
  needs: "style",
  isRare: false,
} as const satisfies OutputMeta;
