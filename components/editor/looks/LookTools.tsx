import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import { useHeldFocus } from "@/components/kit/use_held_focus.ts";
import { Words } from "@/components/kit/Words.tsx";
import { type Look, lookSettingsOf } from "@/lib/document/look.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { MOST_OWN_LOOKS, openOwnLooks } from "@/lib/editor/looks/own_looks.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { formatShareLink } from "@/lib/editor/studio/share_link.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { useSpeech } from "../speech.ts";
import { LookNameForm } from "./LookNameForm.tsx";

interface LookToolsProps {
  readonly model: EditorModel;
  readonly text: EditorText["looks"];
  /** A new one is among the looks. */
  onSaved(): void;
}

/** Keeps the look on screen under a name, hands it on as a link, and renames or deletes an own one that is on screen. */
export function LookTools({ model, text, onSaved }: LookToolsProps) {
  const { phrase } = useSpeech();
  const [said, say] = useLiveWord();
  const [isCopied, setCopied] = useState(false);
  /** The look whose name is asked for: "new", an own one, or none. */
  const [naming, setNaming] = useState<Look | "new" | null>(null);
  const own = useMemo(() => openOwnLooks(model.looks.own), [model]);
  const applied =
    useComputed(() =>
      model.looks.own.value.find((look) => model.looks.applied.value.includes(look))
    ).value;
  useEffect(() => setCopied(false), [applied]);
  const tools = useRef<HTMLDivElement>(null);
  useHeldFocus(tools);
  return (
    <div ref={tools} class="flex flex-col sm:flex-row sm:items-center gap-2">
      <div class="flex gap-2 sm:shrink-0 -m-1 p-1 overflow-x-auto whitespace-nowrap">
        {naming === null
          ? (
            <>
              <Button onClick={begin}>{text.save}</Button>
              <Button onClick={copyLink} onBlur={() => setCopied(false)}>
                <Words text={isCopied ? text.copied : text.link} />
              </Button>
            </>
          )
          : (
            <LookNameForm
              name={naming === "new" ? text.own : naming.name}
              text={text}
              onDone={keep}
              onCancel={() => setNaming(null)}
            />
          )}
      </div>
      {/* A line of its own on a phone, as high for three lines of words as for none. */}
      <div class="flex items-center gap-2 min-w-0 min-h-[3rem] sm:min-h-[2.75rem]">
        {naming === null && applied !== undefined && (
          <>
            <Button
              aria-label={phrase(text.renameOf, { name: applied.name })}
              onClick={() => setNaming(applied)}
            >
              {text.rename}
            </Button>
            <Button
              aria-label={phrase(text.deleteOf, { name: applied.name })}
              onClick={() => act(() => own.remove(applied), text.deleted, applied.name)}
            >
              {text.delete}
            </Button>
          </>
        )}
        <LiveWord
          role="status"
          said={said}
          class="min-w-0 text-xs sm:text-sm text-muted break-words"
        />
      </div>
    </div>
  );

  /** Before a name is thought of. */
  function begin(): void {
    if (model.looks.own.peek().length < MOST_OWN_LOOKS) setNaming("new");
    else say(phrase(text.full, { count: MOST_OWN_LOOKS }));
  }

  function keep(name: string): void {
    const style = model.style.peek();
    const settings = lookSettingsOf(model.settings.peek());
    const work = naming === "new" || naming === null
      ? () => own.save(name, style, settings).then(onSaved)
      : () => own.rename(naming, name);
    setNaming(null);
    act(work, text.saved, name);
  }

  async function act(work: () => Promise<unknown>, word: string, name: string): Promise<void> {
    try {
      await work();
      say(phrase(word, { name }));
    } catch (error) {
      const isFull = error instanceof RangeError;
      say(isFull ? phrase(text.full, { count: MOST_OWN_LOOKS }) : text.failed);
    }
  }

  async function copyLink(): Promise<void> {
    // Nothing that is of this picture alone, such as a crop.
    const settings = { ...DEFAULT_SETTINGS, ...lookSettingsOf(model.settings.peek()) };
    const look = model.looks.applied.peek()[0];
    const search = formatShareLink({
      settings,
      sample: null,
      look,
      style: model.style.peek(),
      isSized: false,
    });
    const { href } = new URL(search, location.href);
    try {
      await navigator.clipboard.writeText(href);
      setCopied(true);
      say(text.linkCopied);
    } catch {
      say(phrase(text.linkFailed, { link: href }));
    }
  }
}
