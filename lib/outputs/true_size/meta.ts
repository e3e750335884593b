import type { OutputMeta } from "../output.ts";
import { PRINT_OPTIONS } from "../pages/print_options.ts";

/** A print at its true size: templates to lay under boards, or sheets to join. */
export const META = {
  name: "True-size print",
  extension: "pdf",
  type: "application/pdf",
  order: 103,
  places: ["plan", "pages"],
  options: {
    ...PRINT_OPTIONS,
    overlap: {
      kind: "number",
      name: "millimeters that sheets share",
      least: 0,
      most: 30,
      isWhole: false,
      usual: 8,
    },
  },
  naming: "{size}_print",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: ["print", "bricks", "beads", "stitches", "diamonds"],
} as const satisfies OutputMeta;
