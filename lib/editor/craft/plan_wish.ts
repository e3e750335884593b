import type { CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import type { StockColor } from "@/lib/craft/stock/read_stock.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import type { PlanWish } from "@/lib/worker/protocol.ts";
import type { Medium } from "./medium.ts";

/**
 * What is to be planned of a piece in its medium.
 *
 * @param ownable Colors that may be owned: cells may be given any of them.
 */
export function planWish(
  { grid, context }: Pick<Medium, "grid" | "context">,
  craft: CraftSettings,
  ownable: readonly StockColor[],
): PlanWish {
  const materials = craft.own === null ? undefined : materialsOf(ownable);
  return { grid, craft, context: { ...context, ...(materials ? { materials } : {}) } };
}
