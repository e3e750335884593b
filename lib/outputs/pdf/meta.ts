import { CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import type { OutputMeta } from "../output.ts";
import { PRINT_OPTIONS } from "../pages/print_options.ts";

/** Instructions to print: what it takes, and a page a board. */
export const META = {
  name: "Instructions",
  extension: "pdf",
  type: "application/pdf",
  order: 102,
  places: ["plan", "pages"],
  options: { ...PRINT_OPTIONS, steps: { kind: "flag", name: "step by step" } },
  naming: "{size}_instructions",
  madeBy: "engine",
  needs: "plan",
  isRare: true,
  crafts: CRAFTS,
} as const satisfies OutputMeta;
