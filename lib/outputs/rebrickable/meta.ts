import type { OutputMeta } from "../output.ts";

/** A part list as Rebrickable reads it. */
export const META = {
  name: "Rebrickable",
  extension: "csv",
  type: "text/csv",
  order: 130,
  places: ["plan"],
  options: {},
  naming: "{size}_rebrickable",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: ["bricks"],
} as const satisfies OutputMeta;
