import type { OutputMeta } from "../output.ts";

/** The uploaded picture as it is shown: upright, small, without what else its file holds. */
export const META = {
  name: "PNG",
  extension: "png",
  type: "image/png",
  order: 90,
  places: ["card"],
  options: {},
  naming: "{size}_picture",
  madeBy: "page",
  needs: "picture",
} as const satisfies OutputMeta;
