import { useId, useRef } from "preact/hooks";
import { Button } from "@/components/kit/Button.tsx";
import { useHeldFocus } from "@/components/kit/use_held_focus.ts";
import { Words } from "@/components/kit/Words.tsx";
import { DITHER_NAMES } from "@/lib/document/ditherings.ts";
import { SAMPLING_NAMES } from "@/lib/document/samplings.ts";
import type { EditorModel } from "@/lib/editor/model.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { type AutoReason, GOALS } from "@/lib/editor/model.ts";
import { useSpeech } from "../speech.ts";

interface AutoBarProps {
  readonly model: EditorModel;
  readonly text: EditorText;
}

/** Lets the engine choose settings for a goal, and tells why it chose them. */
export function AutoBar({ model, text: { auto: text, controls } }: AutoBarProps) {
  const { phrase } = useSpeech();
  const id = useId();
  const bar = useRef<HTMLElement>(null);
  const { seeking, reasons, seek, cancel } = model.auto;
  // The button that cancels goes with the search.
  useHeldFocus(bar);
  return (
    <section
      ref={bar}
      aria-labelledby={id}
      class="grid grid-cols-2 items-center gap-2 pt-2 md:flex md:flex-wrap"
    >
      <h2 id={id} class="col-span-2 mr-2 font-semibold">{text.title}</h2>
      {GOALS.map((goal) => (
        <Button
          key={goal}
          aria-pressed={seeking.value === goal}
          onClick={() => void seek(goal)}
        >
          <Words text={text.goals[goal]} />
        </Button>
      ))}
      {/* As high for many reasons as for none. */}
      <div
        class="col-span-2 flex gap-3 -m-1 p-1 w-full h-[7rem] md:h-[3.5rem] overflow-y-auto text-sm text-muted"
        tabIndex={reasons.value === null ? undefined : 0}
      >
        <p role="status">
          {seeking.value !== null
            ? <Words text={phrase(text.seeking, { goal: text.goals[seeking.value] })} />
            : reasons.value && <Words text={reasons.value.map(tell).join(" ")} />}
        </p>
        {seeking.value !== null && (
          <Button class="self-start" onClick={cancel}>{text.cancel}</Button>
        )}
      </div>
    </section>
  );

  function tell({ kind, values }: AutoReason): string {
    const named = Object.entries(values).map(([name, value]) => [name, nameOf(name, value)]);
    return phrase(text.reasons[kind], Object.fromEntries(named));
  }

  /** Ids of samplings and ditherings by their names. */
  function nameOf(name: string, value: string | number): string | number {
    const own = (
      names: Readonly<Record<string, string>>,
      english: Readonly<Record<string, string>>,
    ) => names[value] ?? english[value] ?? value;
    if (name === "sampling") return own(controls.samplings, SAMPLING_NAMES);
    return name === "dither" ? own(controls.dithers, DITHER_NAMES) : value;
  }
}
