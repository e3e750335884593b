import type { OutputMeta } from "../output.ts";

/** The plain grid, for programs, and for the command line to draw anew. */
export const META = {
  name: "JSON",
  extension: "json",
  type: "application/json",
  order: 30,
  places: ["dialog"],
  options: {},
  naming: "{size}",
  madeBy: "engine",
  needs: "grid",
  isRare: false,
} as const satisfies OutputMeta;
