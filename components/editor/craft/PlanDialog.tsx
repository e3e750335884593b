import { useState } from "preact/hooks";
import { Dialog } from "@/components/kit/Dialog.tsx";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { LiveWord } from "@/components/kit/LiveWord.tsx";
import { FIELD } from "@/components/kit/look.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { type Craft, CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import { pieceCount } from "@/lib/craft/plan/packed_plan.ts";
import type { PlanView } from "@/lib/editor/craft/live_plan.ts";
import { printedSize } from "@/lib/editor/download/print_sizes.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { EngineNote } from "../EngineNote.tsx";
import { useSpeech } from "../speech.ts";
import { BuildView } from "./BuildView.tsx";
import { ListView } from "./ListView.tsx";
import { PagesView } from "./PagesView.tsx";
import { PlanSettings } from "./PlanSettings.tsx";
import { SaveView } from "./SaveView.tsx";
import { type OpenPlan, useLivePlan } from "./use_live_plan.ts";

interface PlanDialogProps {
  readonly craft: Craft;
  readonly model: EditorModel;
  readonly text: EditorText;
  onClose(): void;
}

/** What the dialog can show; where there is room, settings stand beside the others. */
const VIEWS = ["pages", "list", "save", "build", "settings"] as const;
type View = typeof VIEWS[number];

/** How the piece is made in one craft. */
export default function PlanDialog(props: PlanDialogProps) {
  const { craft, model, onClose } = props;
  const text = props.text.crafts;
  const { phrase } = useSpeech();
  const open = useLivePlan(model, craft);
  const [view, setView] = useState<View>("pages");
  return (
    <Dialog title={text.part.title} place="whole" onClose={onClose}>
      {({ heading, close }) => (
        <div class="flex flex-col w-full h-full">
          <header class="flex flex-wrap items-center gap-x-3 px-3 py-1 border-b border-line">
            <div class="flex flex-1 items-center gap-3 min-w-0">
              {heading}
              <select
                class={FIELD}
                aria-label={text.part.craft}
                value={craft}
                onChange={({ currentTarget }) =>
                  model.crafts.chosen.value = currentTarget.value as Craft}
              >
                {CRAFTS.map((id) => <option key={id} value={id}>{text.names[id]}</option>)}
              </select>
              <span class="hidden sm:inline min-w-0 text-sm text-muted">
                <Words text={summaryOf(open)} />
              </span>
            </div>
            <div class="lg:order-last">
              <IconButton icon={ICONS.close} label={text.part.close} onPress={close} />
            </div>
            <div
              role="group"
              aria-label={text.part.views}
              class="flex flex-wrap gap-1 w-full py-1 lg:w-auto"
            >
              {VIEWS.map((id) => (
                <button
                  key={id}
                  type="button"
                  class={`${VIEW} ${id === view ? CURRENT : OTHER} ${
                    id === "settings" ? "lg:hidden" : ""
                  }`}
                  aria-pressed={id === view}
                  onClick={() => setView(id)}
                >
                  {text.part[id]}
                </button>
              ))}
            </div>
          </header>
          <Told open={open} text={text.part} />
          <div class="px-3">
            <EngineNote text={props.text.status} />
          </div>
          <div class="flex flex-1 min-h-0">
            <div
              class={`relative flex-1 min-w-0 min-h-0 overflow-y-auto overscroll-contain ${
                view === "settings" ? "hidden lg:block" : ""
              }`}
            >
              {open !== null && open.live.view.value !== null && show(open, open.live.view.value)}
            </div>
            <aside
              class={`relative min-h-0 overflow-y-auto overscroll-contain p-4 w-full lg:w-80 lg:border-l border-line ${
                view === "settings" ? "" : "hidden lg:block"
              }`}
              aria-label={text.part.settings}
            >
              {open !== null && (
                <PlanSettings craft={craft} live={open.live} model={model} text={props.text} />
              )}
            </aside>
          </div>
        </div>
      )}
    </Dialog>
  );

  function show({ live, keeper }: OpenPlan, planned: PlanView) {
    const shared = { craft, model, live, view: planned, text: props.text };
    switch (view) {
      case "list":
        return <ListView {...shared} />;
      case "save":
        return <SaveView {...shared} />;
      case "build":
        return <BuildView view={planned} keeper={keeper} text={text} />;
      default:
        return <PagesView {...shared} />;
    }
  }

  function summaryOf(open: OpenPlan | null): string {
    const plan = open?.live.view.value?.plan;
    if (!plan) return "";
    const { cell, colors } = plan;
    return phrase(text.part.summary, {
      pieces: phrase(text.pieces[craft], { count: pieceCount(plan) }),
      colors: phrase(text.colors, { count: colors.length }),
      size: phrase(text.size, { ...printedSize(plan, cell, model.unit.value) }),
    });
  }
}

const VIEW = "min-h-[2.75rem] px-2 rounded border text-sm text-ink sm:px-4 sm:text-base";
const CURRENT = "border-accent bg-accent-soft underline";
const OTHER = "border-edge bg-raised hover:bg-accent-soft";

interface ToldProps {
  readonly open: OpenPlan | null;
  readonly text: EditorText["crafts"]["part"];
}

/** That a plan is being made, and what went wrong with it. */
function Told({ open, text }: ToldProps) {
  const { tell } = useSpeech();
  const problem = open?.live.problem.value ?? null;
  const isWorking = open === null || open.live.isWorking.value;
  return (
    <div class="px-3">
      <LiveWord
        role="alert"
        said={problem === null ? null : tell(problem)}
        class="text-danger"
      />
      <LiveWord
        role="status"
        said={isWorking && open?.live.view.value == null ? text.working : null}
        class="text-muted"
      />
    </div>
  );
}
