import type { OutputMeta } from "../output.ts";

/** The uploaded picture as it is shown, within a drawing. */
export const META = {
  name: "SVG",
  extension: "svg",
  type: "image/svg+xml",
  order: 100,
  places: ["card"],
  options: {},
  naming: "{size}_picture",
  madeBy: "page",
  needs: "picture",
} as const satisfies OutputMeta;
