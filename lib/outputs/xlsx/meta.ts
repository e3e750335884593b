import type { OutputMeta } from "../output.ts";

/** A workbook: what it takes, and the chart in its colors. */
export const META = {
  name: "XLSX",
  extension: "xlsx",
  type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  order: 115,
  places: ["plan"],
  options: {},
  naming: "{size}",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: ["bricks", "beads", "stitches", "diamonds", "print"],
} as const satisfies OutputMeta;
