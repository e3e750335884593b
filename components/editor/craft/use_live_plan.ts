import { useEffect, useState } from "preact/hooks";
import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import { followPlan, type LivePlan } from "@/lib/editor/craft/live_plan.ts";
import { keptWorkOf, type WorkKeeper } from "@/lib/editor/craft/keep_work.ts";
import type { EditorModel } from "@/lib/editor/model.ts";

/** A plan that follows the choices, and what is kept of the work on it. */
export interface OpenPlan {
  readonly live: LivePlan;
  readonly keeper: WorkKeeper;
}

/** Plans the piece for as long as the component is there, from the signs that it had before; null until those are known. */
export function useLivePlan(model: EditorModel, craft: Craft): OpenPlan | null {
  const [open, setOpen] = useState<OpenPlan | null>(null);
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    keptWorkOf(craft).then((keeper) => {
      if (isGone) return;
      const live = followPlan(model, craft, keeper.current().symbols);
      const stopKeeping = live.symbols.subscribe((symbols) => keeper.keep({ symbols }));
      stop = () => {
        stopKeeping();
        live.stop();
      };
      setOpen({ live, keeper });
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [model]);
  return open;
}
