import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import type { OutputMeta } from "../output.ts";

/** A table of the code of each cell. */
export const META = {
  name: "Chart",
  extension: "csv",
  type: "text/csv",
  order: 120,
  places: ["plan"],
  options: {},
  naming: "{size}_chart",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: CRAFTS,
} as const satisfies OutputMeta;
