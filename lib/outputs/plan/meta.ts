import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import type { OutputMeta } from "../output.ts";

/** The plan itself, for programs. */
export const META = {
  name: "Plan",
  extension: "json",
  type: "application/json",
  order: 180,
  places: ["plan"],
  options: {},
  naming: "{size}_plan",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: CRAFTS,
} as const satisfies OutputMeta;
