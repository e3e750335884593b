import type { OutputMeta } from "../output.ts";

/** A picture of the piece on the wall of a room. */
export const META = {
  name: "PNG",
  extension: "png",
  type: "image/png",
  order: 70,
  places: ["card"],
  options: {},
  naming: "{size}_wall",
  madeBy: "page",
  needs: "wall",
} as const satisfies OutputMeta;
