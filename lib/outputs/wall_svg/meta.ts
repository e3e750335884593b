import type { OutputMeta } from "../output.ts";

/** A drawing of the piece on the wall of a room. */
export const META = {
  name: "SVG",
  extension: "svg",
  type: "image/svg+xml",
  order: 80,
  places: ["card"],
  options: {},
  naming: "{size}_wall",
  madeBy: "page",
  needs: "wall",
} as const satisfies OutputMeta;
