import { useId } from "preact/hooks";
import type { EditorModel } from "@/lib/editor/model.ts";
import { nameIn } from "@/lib/editor/name_in.ts";
import type { EditorText } from "@/lib/editor/text.ts";
import { LookButton } from "./LookButton.tsx";
import { LookTools } from "./LookTools.tsx";

interface LookStripProps {
  readonly model: EditorModel;
  readonly text: EditorText["looks"];
}

/** The picture in every look, to choose by looking. */
export function LookStrip({ model, text }: LookStripProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} class="flex flex-col gap-2">
      <h2 id={id} class="text-lg font-semibold">{text.title}</h2>
      <div
        role="group"
        aria-labelledby={id}
        class="flex gap-2 -mx-1 p-1 overflow-x-auto overscroll-x-contain"
      >
        {model.looks.all.value.map((look) => (
          <LookButton key={look.id} look={look} name={nameIn(text.names, look)} model={model} />
        ))}
      </div>
      <LookTools model={model} text={text} />
    </section>
  );
}
