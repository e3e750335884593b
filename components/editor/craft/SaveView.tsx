import { useRef, useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import { useHeldFocus } from "@/components/kit/use_held_focus.ts";
import { LongWork } from "@/components/kit/LongWork.tsx";
import type { Fault } from "@/lib/document/fault.ts";
import { planFile, type PlanOutput, planOutputs } from "@/lib/editor/craft/plan_file.ts";
import { withUsualPaper } from "@/lib/editor/craft/usual_paper.ts";
import { saveFile } from "@/lib/editor/download/hand_over.ts";
import { messageOf } from "@/lib/editor/message.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import { useSpeech } from "../speech.ts";
import { NoteList } from "./NoteList.tsx";
import type { ViewProps } from "./view_props.ts";

/** Every file of the plan, and what to know of it. */
export function SaveView(
  { craft, model, view, text: { crafts, download, pages, language } }: ViewProps,
) {
  const text = crafts.save;
  const { phrase, tell } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  useHeldFocus(list);
  const [working, setWorking] = useState<AbortController | null>(null);
  const [notes, setNotes] = useState<readonly Fault[] | null>(null);
  const [said, say] = useLiveWord();
  const hints: Readonly<Record<string, string>> = text.formats;
  return (
    <div ref={list} class="max-w-3xl p-4">
      <h3 class="text-lg font-semibold">{text.title}</h3>
      <ul class="mt-2">
        {planOutputs(craft, "plan").map((output) => {
          const name = nameIn(download.formats, output);
          return (
            <li key={output.id} class="flex flex-wrap items-center gap-x-4 gap-y-1 py-1">
              <Button
                class="w-44"
                aria-label={phrase(text.saveAs, { name })}
                disabled={working !== null}
                onClick={() => save(output)}
              >
                {name}
              </Button>
              <span class="flex-1 min-w-[14rem] text-sm text-muted">
                .{output.extension} · {hints[output.id]}
              </span>
            </li>
          );
        })}
      </ul>
      <div class="flex flex-wrap items-center gap-x-4 min-h-[2.75rem]">
        <LiveWord role="status" said={working === null ? said : text.working} class="break-words" />
        {working !== null && <LongWork text={text} onCancel={() => working.abort()} />}
      </div>
      <NoteList notes={notes ?? view.plan.notes} title={crafts.list.know} />
      <p class="mt-4 text-sm text-muted">{text.tried}</p>
    </div>
  );

  async function save(output: PlanOutput): Promise<void> {
    const controller = new AbortController();
    setWorking(controller);
    say("");
    try {
      const options = withUsualPaper(model.crafts.of(craft).peek().options);
      const made = await planFile(
        model,
        { output, wish: view.wish, options, words: { texts: pages, language } },
        controller.signal,
      );
      saveFile(made.file, made.name);
      setNotes(made.notes ?? []);
      say(phrase(text.saved, { name: made.name }));
    } catch (error) {
      const reason = tell(messageOf(error));
      say(controller.signal.aborted ? text.cancelled : phrase(text.failed, { reason }));
    } finally {
      setWorking(null);
    }
  }
}
