import type { EditorText } from "@/lib/editor/text.ts";

interface BackgroundFieldProps {
  /** `#rrggbb`, or null to leave it transparent. */
  readonly color: string | null;
  readonly text: EditorText["download"];
  onChange(color: string | null): void;
}

/** What a picture gets first where a color is wanted. */
const WHITE = "#ffffff";

/** What lies behind gaps and transparent cells. */
export function BackgroundField({ color, text, onChange }: BackgroundFieldProps) {
  return (
    <fieldset>
      <legend>{text.background}</legend>
      <div class="flex flex-wrap items-center gap-x-4">
        <label class="flex items-center gap-2 h-11">
          <input
            type="radio"
            name="background"
            checked={color === null}
            onChange={() => onChange(null)}
          />
          {text.transparent}
        </label>
        <label class="flex items-center gap-2 h-11">
          <input
            type="radio"
            name="background"
            checked={color !== null}
            onChange={() => onChange(color ?? WHITE)}
          />
          {text.colored}
        </label>
        <input
          type="color"
          class="w-11 h-11 p-1 rounded border border-edge bg-raised"
          aria-label={text.backgroundColor}
          value={color ?? WHITE}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
    </fieldset>
  );
}
