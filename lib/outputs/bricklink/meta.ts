import type { OutputMeta } from "../output.ts";

/** A wanted list as BrickLink reads it: XML, colors and parts in its own numbers. */
export const META = {
  name: "BrickLink",
  extension: "xml",
  type: "application/xml",
  order: 105,
  places: ["plan"],
  options: {},
  naming: "{size}_bricklink",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: ["bricks"],
} as const satisfies OutputMeta;
