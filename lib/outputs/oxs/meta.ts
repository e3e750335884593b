import type { OutputMeta } from "../output.ts";

/** An Open Cross Stitch chart, as programs for stitchers read it. */
export const META = {
  name: "OXS",
  extension: "oxs",
  type: "application/xml",
  order: 160,
  places: ["plan"],
  options: {},
  naming: "{size}",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: ["stitches"],
} as const satisfies OutputMeta;
