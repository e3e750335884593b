import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { lockPage } from "./lock_page.ts";
import { useHeldFocus } from "./use_held_focus.ts";

interface DialogProps {
  readonly title: string;
  /** In the middle of the window, along its right edge, or all over it. */
  readonly place: "middle" | "side" | "whole";
  /** How wide it is at most, and no more. */
  readonly class?: string;
  /** What stands under the title, or with `place="whole"` all of it, given the title and what closes the dialog. */
  children(parts: DialogParts): ComponentChildren;
  onClose(): void;
}

/** What a dialog's content is put together with. */
export interface DialogParts {
  /** The heading that names the dialog. */
  readonly heading: ComponentChildren;
  close(): void;
}

/**
 * A dialog over the page, which is locked behind it. It opens once all is in place, in a task of its own, because that styles the
 * whole page anew; closing it gives the focus back.
 */
export function Dialog({ title, place, class: width = "", children, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useHeldFocus(dialog);
  const isThere = useRef(true);
  useEffect(() => {
    const element = dialog.current!;
    element.showModal();
    const unlock = lockPage();
    return () => {
      unlock();
      // One that makes way for another, unclosed, has not given the focus back yet.
      isThere.current = false;
      element.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      class={`${PLACES[place]} ${width}`}
      onClose={() => isThere.current && onClose()}
    >
      {children({
        heading: <h2 id={id} class="text-lg font-semibold">{title}</h2>,
        close: () => dialog.current!.close(),
      })}
    </dialog>
  );
}

const PLACES = {
  middle:
    "m-auto p-0 w-full max-h-full overflow-y-auto overscroll-contain rounded-lg border border-edge bg-surface text-ink",
  side:
    "fixed inset-y-0 right-0 left-auto m-0 p-0 w-full h-full max-h-full overflow-hidden border-l border-edge bg-surface text-ink",
  whole:
    "fixed inset-0 m-0 p-0 w-full h-full max-w-full max-h-full border-0 bg-paper text-ink overscroll-contain",
} as const;
