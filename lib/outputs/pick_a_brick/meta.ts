import type { OutputMeta } from "../output.ts";

/** Orders as LEGO's Pick a Brick reads them, within its limits, and a list of what it has no number for. */
export const META = {
  name: "Pick a Brick",
  extension: "zip",
  type: "application/zip",
  order: 140,
  places: ["plan"],
  options: {},
  naming: "{size}_pickabrick",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: ["bricks"],
} as const satisfies OutputMeta;
