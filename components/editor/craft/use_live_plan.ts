import { useEffect, useState } from "preact/hooks";
import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import { firstChoice } from "@/lib/editor/craft/craft_choices.ts";
import { followPlan, type LivePlan } from "@/lib/editor/craft/live_plan.ts";
import { keptWorkOf, type WorkKeeper } from "@/lib/editor/craft/keep_work.ts";
import { withPossessions } from "@/lib/editor/craft/possessions.ts";
import type { EditorModel } from "@/lib/editor/model.ts";

/** A plan that follows the choices, and what is kept of the work on it. */
export interface OpenPlan {
  readonly live: LivePlan;
  readonly keeper: WorkKeeper;
}

/** Plans the piece for as long as the component is there, as it was planned before, with the same signs; null until that is known. */
export function useLivePlan(model: EditorModel, craft: Craft): OpenPlan | null {
  const [open, setOpen] = useState<OpenPlan | null>(null);
  useEffect(() => {
    let isGone = false;
    let stop = () => {};
    keptWorkOf(craft).then((keeper) => {
      if (isGone) return;
      const { crafts } = model;
      const { choice, symbols } = keeper.current();
      const current = crafts.of(craft);
      if (choice !== null) crafts.change(craft, withPossessions(choice, current.peek()));
      const live = followPlan(model, craft, symbols);
      const stops = [
        live.symbols.subscribe((symbols) => keeper.keep({ symbols })),
        current.subscribe((choice) =>
          keeper.keep({ choice: withPossessions(choice, firstChoice(craft)) })
        ),
      ];
      stop = () => {
        stops.forEach((stop) => stop());
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
