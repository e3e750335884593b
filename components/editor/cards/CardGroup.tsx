import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { EditorText } from "@/lib/editor/text.ts";
import { RowButtons } from "./RowButtons.tsx";
import { useRow } from "./use_row.ts";

interface CardGroupProps {
  readonly title: string;
  readonly text: EditorText["carousel"];
  readonly children: ComponentChildren;
}

/** Pixels between two cards. */
const GAP = 16;

/** A row of cards that scrolls by touch, wheel, buttons and keys where it is wider than the screen. */
export function CardGroup({ title, text, children }: CardGroupProps) {
  const id = useId();
  const row = useRow();
  return (
    <section aria-labelledby={id} class="mt-8">
      <div class="flex items-center justify-between min-h-[2.75rem]">
        <h2 id={id} class="text-2xl font-bold">{title}</h2>
        <RowButtons
          row={row}
          group={title}
          text={text}
          step={() => row.element.current!.firstElementChild!.clientWidth + GAP}
        />
      </div>
      <div
        ref={row.element}
        role="group"
        aria-labelledby={id}
        tabIndex={row.overflows ? 0 : -1}
        class="flex gap-4 mt-2 -mx-1 p-1 scroll-px-1 overflow-x-auto snap-x"
      >
        {children}
      </div>
    </section>
  );
}
