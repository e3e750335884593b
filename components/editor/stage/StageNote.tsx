import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useHeldFocus } from "@/components/kit/use_held_focus.ts";
import { Words } from "@/components/kit/Words.tsx";

interface StageNoteProps {
  /** What is told, or null where there is nothing to tell. */
  readonly words: string | null;
  /** Buttons to answer with. */
  readonly children?: ComponentChildren;
}

/** A word on the piece that comes by itself: it lies over the large piece, so that nothing moves out of its way. */
export function StageNote({ words, children }: StageNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  // A button that was pressed makes room for what comes of it.
  useHeldFocus(note, () => note.current);
  // The region is always there, so that screen readers notice what comes into it.
  return (
    <div ref={note} role="status" tabIndex={-1} style={words === null ? UNSEEN : undefined}>
      {words !== null && (
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1 mx-auto max-w-[48rem] px-4 py-2 rounded border border-edge bg-accent-soft shadow-lg pointer-events-auto">
          <p class="flex-1 min-w-[12rem]">
            <Words text={words} />
          </p>
          {children}
        </div>
      )}
    </div>
  );
}

/** Where there is nothing, nothing is outlined. */
const UNSEEN = { outline: "none" };
