import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
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
  crafts: CRAFTS,
} as const satisfies OutputMeta;
