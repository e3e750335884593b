import { effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { IconButton } from "@/components/kit/IconButton.tsx";
import { ICONS } from "@/components/kit/icons.ts";
import { LiveWord, useLiveWord } from "@/components/kit/LiveWord.tsx";
import { Words } from "@/components/kit/Words.tsx";
import { LongWork } from "@/components/kit/LongWork.tsx";
import { useHeldFocus } from "@/components/kit/use_held_focus.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { visibleColorCount } from "@/lib/editor/document/facts.ts";
import type { Message } from "@/lib/editor/message.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { type Speech, useSpeech } from "./speech.ts";

interface StatusLineProps {
  readonly model: EditorModel;
  readonly text: EditorText;
  /** Whether the engine is awaited and has been on its way for long. */
  readonly isSlow: ReadonlySignal<boolean>;
  /** Fetches the engine anew. */
  onRetry(): void;
}

/** Milliseconds that work may last before it is worth a word: a slider would else chatter. */
const PATIENCE = 400;

/** Tells progress and results, to eyes and to screen readers, and lets long work be cancelled. */
export function StatusLine({ model, text, isSlow, onRetry }: StatusLineProps) {
  const { state, isSettled, opening, notice, piece } = model;
  const { phrase, tell } = useSpeech();
  const [said, say] = useLiveWord();
  useEffect(() => {
    let takeBack = () => {};
    let lastWord: Message | null = null;
    const sayLater = (milliseconds: number, make: () => string) => {
      const timer = setTimeout(() => say(make()), milliseconds);
      takeBack = () => clearTimeout(timer);
    };
    const stop = effect(() => {
      const now = state.value;
      const name = opening.value;
      const word = notice.value;
      const slow = isSlow.value;
      if (word !== null && word === lastWord && !slow) return;
      lastWord = slow ? null : word;
      takeBack();
      if (slow) {
        say(text.status.slow);
      } else if (word !== null) {
        say(tell(word));
      } else if (name !== null) {
        say(phrase(name === "" ? text.status.openingNameless : text.status.opening, { name }));
      } else if (now === "ready" && isSettled.value) {
        sayLater(50, () => ready(piece.peek(), text, phrase));
      } else if (now === "ready" || now === "working") {
        sayLater(PATIENCE, () => text.status.working);
      } else say("");
    });
    return () => {
      stop();
      takeBack();
    };
  }, []);
  const hasLeft = hasLeftTouchUps(notice.value);
  const place = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement | null>(null);
  // Whoever pressed a button of the word goes on where the size was changed.
  useHeldFocus(place, () => from.current?.isConnected ? from.current : null);
  useLayoutEffect(() => {
    from.current = hasLeft ? document.activeElement as HTMLElement | null : null;
  }, [hasLeft]);
  return (
    <div ref={place} class={hasLeft ? HELD : IN_PLACE}>
      <LiveWord
        role="status"
        said={said}
        class={`flex-1 text-sm leading-5 sm:text-base break-words ${hasLeft ? HELD_WORD : WORD}`}
      />
      {model.hasForeignSettings.value && (
        <>
          <span class="text-muted max-sm:sr-only">
            <Words text={text.status.carried} />
          </span>
          <Button onClick={model.startAnew}>{text.status.startAnew}</Button>
        </>
      )}
      {hasLeft && (
        <>
          <Button onClick={model.undo}>{text.status.undoSize}</Button>
          <IconButton
            icon={ICONS.close}
            label={text.alert.dismiss}
            onPress={() => model.announce(null)}
          />
        </>
      )}
      {isSlow.value && <Button onClick={onRetry}>{text.status.retry}</Button>}
      {model.canCancel.value && <LongWork text={text.status} onCancel={model.cancel} />}
    </div>
  );
}

/** Whether the word is that touch-ups were left at another size: that can be taken back at once. */
function hasLeftTouchUps(word: Message | null): boolean {
  return word !== null && "key" in word && word.key === "touchUpsLeft";
}

function ready(
  piece: PixelGrid | null,
  { status }: EditorText,
  phrase: Speech["phrase"],
): string {
  if (piece === null) return "";
  const { columns, rows } = piece;
  return phrase(status.ready, { columns, rows, count: visibleColorCount(piece) });
}

const IN_PLACE = "flex items-center gap-4 min-h-[2.75rem]";
const WORD = "min-w-0 sm:flex-initial text-muted";
/** Wherever on the page it was that the size was changed: what is lost there, and is given back by one press, must be seen there. */
const HELD =
  "sticky top-2 z-30 flex flex-wrap items-center gap-x-1 sm:gap-x-3 -my-px min-h-[2.75rem] max-sm:pb-1 pl-2 sm:pl-4 rounded border border-edge bg-surface text-ink shadow-lg";
const HELD_WORD = "min-w-[12rem] px-1 py-1";
