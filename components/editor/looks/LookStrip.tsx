import { useEffect, useId, useState } from "preact/hooks";
import { Toolbar } from "@/components/kit/Toolbar.tsx";
import type { EditorModel } from "@/lib/editor/model.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { RowButtons } from "../cards/RowButtons.tsx";
import { useRow } from "../cards/use_row.ts";
import { LookButton } from "./LookButton.tsx";
import { LookTools } from "./LookTools.tsx";

interface LookStripProps {
  readonly model: EditorModel;
  readonly text: EditorText["looks"];
  readonly carousel: EditorText["carousel"];
}

/** The picture in every look, to choose by looking. */
export function LookStrip({ model, text, carousel }: LookStripProps) {
  const id = useId();
  const row = useRow();
  const [saved, setSaved] = useState(0);
  useEffect(() => {
    // Own looks come last, the newest at the end.
    if (saved > 0) row.scroll(row.element.current!.scrollWidth);
  }, [saved]);
  return (
    <section aria-labelledby={id} class="flex flex-col gap-2">
      <div class="flex items-center justify-between -my-2 min-h-[2.75rem]">
        <h2 id={id} class="text-lg font-semibold">{text.title}</h2>
        <RowButtons
          row={row}
          group={text.title}
          text={carousel}
          step={() => row.element.current!.clientWidth * STEP}
        />
      </div>
      <Toolbar
        element={row.element}
        label={text.title}
        class="flex gap-2 -mx-1 p-1 scroll-px-1 overflow-x-auto overscroll-x-contain"
      >
        {model.looks.all.value.map((look) => (
          <LookButton key={look.id} look={look} name={nameIn(text.names, look)} model={model} />
        ))}
      </Toolbar>
      <LookTools model={model} text={text} onSaved={() => setSaved(saved + 1)} />
    </section>
  );
}

/** The part of what is seen that a press scrolls by. */
const STEP = 0.75;
