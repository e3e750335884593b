import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import type { LivePlan, PlanView } from "@/lib/editor/craft/live_plan.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";

/** What each view of a plan is given. */
export interface ViewProps {
  readonly craft: Craft;
  readonly model: EditorModel;
  readonly live: LivePlan;
  readonly view: PlanView;
  readonly text: EditorText;
}
