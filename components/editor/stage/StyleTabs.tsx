import { steppedTo } from "@/components/kit/roving.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { STYLES } from "@/lib/render/styles.ts";

interface StyleTabsProps {
  readonly model: EditorModel;
  readonly text: EditorText;
  /** Id of what the tabs show. */
  readonly panel: string;
}

/** The styles in which the large piece can be seen; arrow keys, Home and End go among them. */
export function StyleTabs({ model, text, panel }: StyleTabsProps) {
  const shown = model.style.value;
  return (
    <div
      role="tablist"
      aria-label={text.download.style}
      class="flex gap-1 -m-1 p-1 overflow-x-auto"
      onKeyDown={(event) => {
        const at = STYLES.findIndex(({ id }) => id === shown);
        const next = steppedTo(event, at, STYLES.length);
        if (next === null) return;
        model.showStyle(STYLES[next]!.id);
        (event.currentTarget.children[next] as HTMLElement).focus();
      }}
    >
      {STYLES.map((style) => (
        <button
          key={style.id}
          type="button"
          role="tab"
          aria-selected={style.id === shown ? "true" : "false"}
          aria-controls={panel}
          tabIndex={style.id === shown ? 0 : -1}
          class={style.id === shown ? ON : OFF}
          onClick={() => model.showStyle(style.id)}
        >
          {nameIn(text.styles, style)}
        </button>
      ))}
    </div>
  );
}

const ON =
  "shrink-0 min-h-[2.75rem] px-2 sm:px-4 rounded border border-accent bg-accent-soft text-ink underline";
const OFF =
  "shrink-0 min-h-[2.75rem] px-2 sm:px-4 rounded border border-edge bg-raised text-ink hover:bg-accent-soft";
