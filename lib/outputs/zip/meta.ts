import { MOST_PIXELS } from "@/lib/render/scale.ts";
import { DRAWING_OPTIONS } from "../drawing_options.ts";
import type { OutputMeta } from "../output.ts";

/** The piece in every style, as PNG and as SVG. */
export const META = {
  name: "ZIP",
  extension: "zip",
  type: "application/zip",
  order: 40,
  places: ["dialog-button"],
  options: DRAWING_OPTIONS,
  naming: "{size}_all",
  mostPixels: MOST_PIXELS,
  madeBy: "engine",
  needs: "grid",
  isRare: true,
} as const satisfies OutputMeta;
