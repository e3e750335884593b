import type { Signal } from "@preact/signals";
import type { Alert } from "@/lib/editor/message.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { Icon } from "./Icon.tsx";
import { BUTTON, ICON_BUTTON } from "./look.tsx";
import { sentence } from "./sentence.ts";

interface AlertBoxProps {
  readonly alert: Signal<Alert | null>;
  readonly text: EditorText;
}

/** What went wrong and what would work. The region is always there, so that screen readers notice what comes into it. */
export function AlertBox({ alert, text }: AlertBoxProps) {
  const said = alert.value;
  return (
    <div role="alert" class="sticky top-2 z-40">
      {said !== null && (
        <div class="flex flex-wrap items-center gap-3 my-3 pl-4 pr-1 py-1 rounded border-2 border-danger bg-surface text-ink shadow-lg">
          <p class="flex-1 min-w-[12rem] py-2 break-words">{sentence(said.message, text)}</p>
          {said.smaller && (
            <button type="button" class={BUTTON} onClick={said.smaller}>
              {text.alert.smaller}
            </button>
          )}
          <button
            type="button"
            class={ICON_BUTTON}
            aria-label={text.alert.dismiss}
            onClick={() => alert.value = null}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
