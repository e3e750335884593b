import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import type { OutputMeta } from "../output.ts";

/** A table of what it takes, a color and part a line. */
export const META = {
  name: "Counts",
  extension: "csv",
  type: "text/csv",
  order: 110,
  places: ["plan"],
  options: {},
  naming: "{size}_counts",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: CRAFTS,
} as const satisfies OutputMeta;
