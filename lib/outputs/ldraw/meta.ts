import type { OutputMeta } from "../output.ts";

/** A model for LeoCAD, LDView, Studio and others: a submodel a board, a step a row. */
export const META = {
  name: "LDraw",
  extension: "ldr",
  type: "application/x-ldraw",
  order: 150,
  places: ["plan"],
  options: {},
  naming: "{size}",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: ["bricks"],
} as const satisfies OutputMeta;
